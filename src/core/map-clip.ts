/** The name of a clip of an inset's map on its plate; those of the main map go without the map's id. */
export const clipOf = (clip: string, inset: string | undefined): string =>
  inset === undefined ? clip : `${inset} ${clip}`;
