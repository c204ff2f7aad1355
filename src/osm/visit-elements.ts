import type { ElementVisitor } from "./elements.ts";
import type { KeptContent } from "./kept-content.ts";
import type { OsmFile } from "./osm-file.ts";
import { visitPbf } from "./pbf/visit-pbf.ts";

/** One pass over the file: calls the visitor with each element of the kinds that it has a function for. */
export async function visitElements({ content, path }: OsmFile, visitor: ElementVisitor): Promise<void> {
  if (content.kind === "pbf") await visitPbf(content, path, visitor);
  else visitKept(content, visitor);
}

function visitKept({ taggedNodes, ways, relations }: KeptContent, visitor: ElementVisitor): void {
  if (visitor.taggedNode) taggedNodes.forEach(visitor.taggedNode);
  if (visitor.way) ways.forEach(visitor.way);
  if (visitor.relation) relations.forEach(visitor.relation);
}
