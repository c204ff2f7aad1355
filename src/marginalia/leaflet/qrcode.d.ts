/** The part of qrcode 1.5 used here: the code alone, without its drawing. */
declare module "qrcode/lib/core/qrcode.js" {
  export interface QrCode {
    /** Row by row; what is not 0 is dark. */
    readonly modules: { readonly size: number; readonly data: Uint8Array };
  }

  export function create(
    text: string,
    options?: { readonly errorCorrectionLevel?: "L" | "M" | "Q" | "H" },
  ): QrCode;
}
