import { inflateSync } from "node:zlib";

/** The objects of a PDF as text: those that stand in the file and those packed into object streams; contents unpacked. */
export function unpackObjects(file: Uint8Array): string {
  const bytes = Buffer.from(file);
  const text = bytes.toString("latin1");
  const streams = [
    ...text.matchAll(/<<(?:(?!endobj)[\s\S])*?\/FlateDecode(?:(?!endobj)[\s\S])*?>>\nstream\n/g),
  ].map((match) => {
    const from = (match.index ?? 0) + match[0].length;
    const length = Number(/\/Length (\d+)/.exec(match[0])?.[1]);
    return inflateSync(bytes.subarray(from, from + length)).toString("latin1");
  });
  return [text.replace(/stream\n[\s\S]*?endstream/g, ""), ...streams].join("\n");
}
