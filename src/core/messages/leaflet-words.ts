/** What is printed on the back of a folded sheet, in one language. */
export interface LeafletWords {
  readonly usefulNumbers: string;
  readonly emergencies: Readonly<Record<Emergency, string>>;
  readonly partners: string;
  readonly publishedBy: (publisher: string) => string;
  readonly printedBy: (printer: string) => string;
  /** What law and custom ask of a handout. */
  readonly handout: string;
  readonly dummy: DummyWords;
}

export interface DummyWords {
  readonly title: string;
  readonly front: string;
  readonly back: string;
  readonly cover: string;
  readonly last: string;
  readonly valley: string;
  readonly mountain: string;
  readonly turn: Readonly<Record<"vertical" | "horizontal", string>>;
  readonly upsideDown: string;
  readonly folding: string;
  readonly step: (number: number, step: DummyStep) => string;
}

export interface DummyStep {
  readonly axis: "x" | "y";
  readonly moving: "low" | "high";
}

export type Emergency =
  | "ambulance"
  | "police"
  | "fire"
  | "european"
  | "deaf"
  | "suicide"
  | "children"
  | "women"
  | "poison"
  | "doctor"
  | "helicopter"
  | "listening"
  | "fireAndAmbulance"
  | "pharmacy";

const FRENCH: LeafletWords = {
  usefulNumbers: "Numéros utiles",
  emergencies: {
    ambulance: "SAMU, urgence médicale",
    police: "Police, gendarmerie",
    fire: "Pompiers",
    european: "Urgences, partout en Europe",
    deaf: "Urgences par SMS (sourds, malentendants)",
    suicide: "Prévention du suicide",
    children: "Enfance en danger",
    women: "Violences faites aux femmes",
    poison: "Centre antipoisons",
    doctor: "Médecin de garde",
    helicopter: "Sauvetage par hélicoptère (Rega)",
    listening: "Écoute et soutien",
    fireAndAmbulance: "Pompiers, ambulance",
    pharmacy: "Pharmacie de garde",
  },
  partners: "Avec le soutien de",
  publishedBy: (publisher) => `Édité par ${publisher}`,
  printedBy: (printer) => `Imprimé par ${printer}`,
  handout: "Ne pas jeter sur la voie publique",
  dummy: {
    title: "Guide de pliage",
    front: "Recto",
    back: "Verso",
    cover: "couverture",
    last: "dernière page",
    valley: "pli rentrant (vallée)",
    mountain: "pli sortant (montagne)",
    turn: {
      vertical: "Du recto au verso, tourner la feuille comme une page de livre.",
      horizontal: "Du recto au verso, basculer la feuille de haut en bas.",
    },
    upsideDown: "tête en bas",
    folding: "Recto vers soi, plier dans cet ordre",
    step: (number, { axis, moving }) =>
      `${number}. rabattre ${axis === "x" ? (moving === "low" ? "la gauche sur la droite" : "la droite sur la gauche") : moving === "low" ? "le haut sur le bas" : "le bas sur le haut"}`,
  },
};

const ENGLISH: LeafletWords = {
  usefulNumbers: "Useful numbers",
  emergencies: {
    ambulance: "Ambulance",
    police: "Police",
    fire: "Fire brigade",
    european: "Emergencies, all over Europe",
    deaf: "Emergencies by text message (deaf)",
    suicide: "Suicide prevention",
    children: "Children in danger",
    women: "Violence against women",
    poison: "Poison centre",
    doctor: "Doctor on call",
    helicopter: "Helicopter rescue (Rega)",
    listening: "Someone to talk to",
    fireAndAmbulance: "Fire brigade, ambulance",
    pharmacy: "Pharmacy on call",
  },
  partners: "With the support of",
  publishedBy: (publisher) => `Published by ${publisher}`,
  printedBy: (printer) => `Printed by ${printer}`,
  handout: "Please do not drop in public places",
  dummy: {
    title: "Folding guide",
    front: "Front",
    back: "Back",
    cover: "cover",
    last: "last page",
    valley: "valley",
    mountain: "mountain",
    turn: {
      vertical: "From front to back, turn the sheet like the page of a book.",
      horizontal: "From front to back, tip the sheet over from top to bottom.",
    },
    upsideDown: "upside down",
    folding: "Front towards you, fold in this order",
    step: (number, { axis, moving }) =>
      `${number}. fold ${axis === "x" ? (moving === "low" ? "the left over to the right" : "the right over to the left") : moving === "low" ? "the top down" : "the bottom up"}`,
  },
};

const BRETON: LeafletWords = {
  ...FRENCH,
  usefulNumbers: "Niverennoù talvoudus",
  emergencies: {
    ...FRENCH.emergencies,
    ambulance: "SAMU, mezegiezh trumm",
    police: "Polis, archerien",
    fire: "Pomperien",
    european: "Trummadoù, e pep lec’h en Europa",
  },
  partners: "Gant skoazell",
  publishedBy: (publisher) => `Embannet gant ${publisher}`,
  printedBy: (printer) => `Moulet gant ${printer}`,
  handout: "Na daolit ket war an hent foran",
};

const GERMAN: LeafletWords = {
  usefulNumbers: "Wichtige Nummern",
  emergencies: {
    ambulance: "Rettungsdienst",
    police: "Polizei",
    fire: "Feuerwehr",
    european: "Notruf, in ganz Europa",
    deaf: "Notruf per SMS (Gehörlose)",
    suicide: "Hilfe in seelischer Not",
    children: "Hilfe für Kinder und Jugendliche",
    women: "Gewalt gegen Frauen",
    poison: "Vergiftungen (Tox Info)",
    doctor: "Ärztlicher Bereitschaftsdienst",
    helicopter: "Rettungshelikopter (Rega)",
    listening: "Die Dargebotene Hand",
    fireAndAmbulance: "Feuerwehr, Rettungsdienst",
    pharmacy: "Notapotheke",
  },
  partners: "Mit Unterstützung von",
  publishedBy: (publisher) => `Herausgegeben von ${publisher}`,
  printedBy: (printer) => `Gedruckt bei ${printer}`,
  handout: "Bitte nicht auf die Straße werfen",
  dummy: {
    title: "Falzmuster",
    front: "Vorderseite",
    back: "Rückseite",
    cover: "Titel",
    last: "letzte Seite",
    valley: "Talfalz",
    mountain: "Bergfalz",
    turn: {
      vertical: "Von vorn nach hinten wie eine Buchseite wenden.",
      horizontal: "Von vorn nach hinten über die Oberkante wenden.",
    },
    upsideDown: "kopfstehend",
    folding: "Vorderseite oben, in dieser Reihenfolge falzen",
    step: (number, { axis, moving }) =>
      `${number}. ${axis === "x" ? (moving === "low" ? "links über rechts" : "rechts über links") : moving === "low" ? "oben nach unten" : "unten nach oben"}`,
  },
};

const LANGUAGES: Readonly<Record<string, LeafletWords>> = {
  fr: FRENCH,
  en: ENGLISH,
  br: BRETON,
  de: GERMAN,
};

/** @param language as `marginaliaLanguage` finds it */
export const leafletWords = (language: string): LeafletWords => LANGUAGES[language] ?? ENGLISH;

/** Numbers that anyone may call, by country (ISO 3166), those of life and death first. */
export const EMERGENCY_NUMBERS: Readonly<Record<string, readonly (readonly [string, Emergency])[]>> = {
  FR: [
    ["15", "ambulance"],
    ["17", "police"],
    ["18", "fire"],
    ["112", "european"],
    ["114", "deaf"],
    ["3114", "suicide"],
    ["119", "children"],
    ["3919", "women"],
  ],
  MC: [
    ["17", "police"],
    ["18", "fireAndAmbulance"],
    ["112", "european"],
  ],
  CH: swissNumbers(),
  LI: swissNumbers(),
  DE: [
    ["110", "police"],
    ["112", "fireAndAmbulance"],
    ["116 117", "doctor"],
    ["116 111", "children"],
  ],
  BE: [
    ["112", "fireAndAmbulance"],
    ["101", "police"],
    ["1733", "doctor"],
    ["070 245 245", "poison"],
    ["1813", "suicide"],
  ],
};

/** Liechtenstein shares them. */
function swissNumbers(): readonly (readonly [string, Emergency])[] {
  return [
    ["144", "ambulance"],
    ["117", "police"],
    ["118", "fire"],
    ["112", "european"],
    ["145", "poison"],
    ["1414", "helicopter"],
    ["143", "listening"],
    ["147", "children"],
  ];
}
