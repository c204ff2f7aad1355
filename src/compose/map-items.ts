import type { Box } from "../core/geometry.ts";
import type { PlateItem } from "../core/plate.ts";
import type { IsFree } from "../core/strew-marks.ts";
import type { FrameFeatures, PaperLayer } from "../generalize/paper-features.ts";
import type { Furniture } from "../style/style.ts";
import { boundaryItems } from "./boundary-items.ts";
import { groundItems, seaItems, shoreItems } from "./ground-items.ts";
import { layerItems } from "./layer-items.ts";
import { networkItems } from "./network-items.ts";

export interface MapFace {
  readonly box: Box;
  readonly furniture: Furniture;
  /** Where marks of patterns may stand; everywhere where it is not told. */
  readonly isFree?: IsFree;
}

/**
 * The map face without its names, in drawing order and cut to the neatline. Layers follow the style's
 * file; the engine adds what no layer can say: the sea below the first layer printed with the water, the
 * shore below the first lake or river, all crossing roads and rails at once where the first of them stands.
 */
export function mapItems(features: FrameFeatures, { box, furniture, isFree }: MapFace): PlateItem[] {
  const { layers } = features;
  const network = layers.filter(({ lines }) => lines?.network);
  const sea = indexOrEnd(layers, ({ layer }) => layer === "water");
  const shore = Math.max(
    sea,
    indexOrEnd(layers, ({ from }) => from === "water" || from === "waterways"),
  );
  const roads = indexOrEnd(layers, (layer) => layer === network[0]);
  const before = (index: number): PlateItem[] => [
    ...(index === sea ? seaItems(features, furniture) : []),
    ...(index === shore ? shoreItems(features, furniture) : []),
    ...(index === roads ? networkItems(network, furniture) : []),
  ];
  const items = [
    ...groundItems(features, box, furniture),
    ...layers.flatMap((layer, index) => [...before(index), ...layerItems(layer, isFree)]),
    ...before(layers.length),
    ...boundaryItems(features, box, furniture),
  ];
  return items.map((item) => ({ ...item, clip: ["neatline", ...(item.clip ?? [])] }));
}

function indexOrEnd(layers: readonly PaperLayer[], is: (layer: PaperLayer) => boolean): number {
  const index = layers.findIndex(is);
  return index < 0 ? layers.length : index;
}
