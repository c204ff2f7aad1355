/** The part of osmtogeojson 2.2 (which ships no types) that this room uses. */
declare module "osmtogeojson" {
  import type { Feature, FeatureCollection, Geometry } from "geojson";

  export type OverpassElement =
    | { readonly type: "node"; readonly id: number; readonly lon: number; readonly lat: number }
    | {
        readonly type: "way";
        readonly id: number;
        readonly nodes: readonly number[];
        readonly tags: Readonly<Record<string, string>>;
      }
    | {
        readonly type: "relation";
        readonly id: number;
        readonly members: readonly {
          readonly type: "node" | "way" | "relation";
          readonly ref: number;
          readonly role: string;
        }[];
        readonly tags: Readonly<Record<string, string>>;
      };

  export interface Options {
    /** Whether a closed way with these tags is a polygon. */
    readonly polygonFeatures?: (tags: Readonly<Record<string, string>>) => boolean;
    /** Whether these tags, but for those in `ignored`, say nothing about what the object is. */
    readonly uninterestingTags?: (
      tags: Readonly<Record<string, string>> | undefined,
      ignored: Readonly<Record<string, string | boolean>>,
    ) => boolean;
  }

  export interface Properties {
    readonly type: "node" | "way" | "relation";
    readonly id: number;
  }

  export type OsmGeoJsonFeature = Feature<Geometry, Properties>;

  export default function osmtogeojson(
    data: { readonly elements: readonly OverpassElement[] },
    options?: Options,
  ): FeatureCollection<Geometry, Properties>;
}
