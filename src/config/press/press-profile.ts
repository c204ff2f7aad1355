/** The ICC profile of a printing condition: how four inks look on its paper. */
export interface PressProfile {
  /** Absolute path. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** As the profile calls itself. */
  readonly name: string;
  /** The condition's name in the registry of the ICC; absent for a profile of the printer's own. */
  readonly condition?: string;
}
