/** A text of several styles, free of any markup language: what a leaflet's letter is set from. */
export type RichBlock =
  | { readonly kind: "heading"; readonly level: number; readonly spans: readonly Span[] }
  | { readonly kind: "paragraph"; readonly spans: readonly Span[] }
  | {
      readonly kind: "item";
      /** "•" or "2." */
      readonly bullet: string;
      /** 0 for the items of an outermost list. */
      readonly depth: number;
      readonly spans: readonly Span[];
    }
  | { readonly kind: "rule" };

export interface Span {
  /** "\n" alone breaks the line. */
  readonly text: string;
  readonly style: "plain" | "bold" | "italic";
}
