/** polylabel 2.1 ships no types. */
declare module "polylabel" {
  export default function polylabel(
    polygon: readonly (readonly (readonly number[])[])[],
    precision?: number,
  ): number[] & { readonly distance: number };
}
