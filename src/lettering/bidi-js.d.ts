/** The part of bidi-js that this program uses; its own types are those of a module that it is not. */
declare module "bidi-js" {
  export interface Bidi {
    getEmbeddingLevels(text: string): EmbeddingLevels;
    /** Of letters that are written from right to left and have a mirror image, such as brackets. */
    getMirroredCharactersMap(text: string, levels: Uint8Array): ReadonlyMap<number, string>;
    /** Indices of the text's letters from left to right. */
    getReorderedIndices(text: string, levels: EmbeddingLevels): readonly number[];
  }

  export interface EmbeddingLevels {
    /** Of each letter; odd ones run from right to left. */
    readonly levels: Uint8Array;
  }

  export default function makeBidi(): Bidi;
}
