import type { ErrorMessages } from "./message.ts";

interface File {
  readonly file: string;
}

const NO_PROFILE_FR = "ou retirez press.profile : le profil du papier (press.paper) servira.";
const NO_PROFILE_EN = "or drop press.profile: that of the paper (press.paper) will do.";

/** The printer's ICC profile of `press: { profile: … }` does not do: a part of the room `config`. */
export const pressErrors = {
  "press-profile-missing": {
    fr: (v: File & { folder: string }) => ({
      what: `press.profile : le fichier ${v.file} n’existe pas, ou ne peut pas être lu.`,
      cure: `Vérifiez son chemin, compté depuis ${v.folder}, ${NO_PROFILE_FR}`,
    }),
    en: (v: File & { folder: string }) => ({
      what: `press.profile: the file ${v.file} does not exist, or cannot be read.`,
      cure: `Check its path, which starts at ${v.folder}, ${NO_PROFILE_EN}`,
    }),
  },
  "press-profile-outside": {
    fr: (v: File & { folder: string }) => ({
      what: `press.profile : ${v.file} est hors du dossier du projet.`,
      cure: `Copiez ce fichier dans ${v.folder}, et donnez son chemin depuis là.`,
    }),
    en: (v: File & { folder: string }) => ({
      what: `press.profile: ${v.file} lies outside the project’s folder.`,
      cure: `Copy the file into ${v.folder}, and give its path from there.`,
    }),
  },
  "press-profile-too-large": {
    fr: (v: File & { megabytes: string; most: number }) => ({
      what: `press.profile : ${v.file} pèse ${v.megabytes} Mo ; un profil ICC en pèse ${v.most} au plus.`,
      cure: `Demandez à l’imprimeur son profil ICC de sortie, ${NO_PROFILE_FR}`,
    }),
    en: (v: File & { megabytes: string; most: number }) => ({
      what: `press.profile: ${v.file} has ${v.megabytes} MB; an ICC profile has ${v.most} at most.`,
      cure: `Ask the printer for the ICC output profile, ${NO_PROFILE_EN}`,
    }),
  },
  "press-profile-corrupt": {
    fr: (v: File) => ({
      what: `press.profile : ${v.file} n’est pas un profil ICC de sortie entier.`,
      cure: `Copiez-le ou téléchargez-le de nouveau, ${NO_PROFILE_FR}`,
    }),
    en: (v: File) => ({
      what: `press.profile: ${v.file} is no whole ICC output profile.`,
      cure: `Copy or download it again, ${NO_PROFILE_EN}`,
    }),
  },
  "press-profile-not-cmyk": {
    fr: (v: File & { colorSpace: string; deviceClass: string }) => ({
      what: `press.profile : ${v.file} est un profil ${v.colorSpace} de classe « ${v.deviceClass} », non un profil CMJN de presse.`,
      cure: `Demandez à l’imprimeur son profil ICC de sortie en CMJN, ${NO_PROFILE_FR}`,
    }),
    en: (v: File & { colorSpace: string; deviceClass: string }) => ({
      what: `press.profile: ${v.file} is a profile of ${v.colorSpace}, class “${v.deviceClass}”, not of a press with CMYK.`,
      cure: `Ask the printer for the ICC output profile in CMYK, ${NO_PROFILE_EN}`,
    }),
  },
  "press-ink-reserved": {
    fr: (v: { at: string; found: string }) => ({
      what: `${v.at} : « ${v.found} » n’est pas le nom d’une encre à part.`,
      cure: "Écrivez black pour le noir ; pour une autre encre, le nom que l’imprimeur lui donne : PANTONE 301 C.",
    }),
    en: (v: { at: string; found: string }) => ({
      what: `${v.at}: “${v.found}” is not the name of an ink of its own.`,
      cure: "Write black for black; for another ink the name that the printer has for it: PANTONE 301 C.",
    }),
  },
  "press-ink-twice": {
    fr: (v: { at: string }) => ({
      what: `${v.at} : la même encre y est deux fois.`,
      cure: "Nommez deux encres différentes, ou une seule.",
    }),
    en: (v: { at: string }) => ({
      what: `${v.at}: the same ink stands there twice.`,
      cure: "Name two different inks, or one alone.",
    }),
  },
} as const satisfies ErrorMessages;
