import type { ErrorMessages, WarningMessages } from "./message.ts";

export const featuresErrors = {} as const satisfies ErrorMessages;

export const featuresWarnings = {
  "way-node-repeated": {
    fr: "chemin qui répète un nœud, répétition ôtée",
    en: "way that repeats a node, repetition removed",
  },
  "way-node-far": {
    fr: "chemin dont un nœud se trouve à plus de mille kilomètres des autres, dessiné sans lui",
    en: "way with a node over a thousand kilometres from its others, drawn without it",
  },
  "way-too-short": {
    fr: "chemin de moins de deux points différents, laissé de côté",
    en: "way of fewer than two different points, left out",
  },
  "area-unclosed": {
    fr: "surface dont le contour n’est pas fermé, laissée de côté",
    en: "area whose outline is not closed, left out",
  },
  "area-gap-closed": {
    fr: "surface dont le contour s’arrêtait à moins d’un mètre de son début, fermée",
    en: "area whose outline stopped less than a metre from its start, closed",
  },
  "area-degenerate": {
    fr: "surface sans étendue (moins de trois sommets, ou tous alignés), laissée de côté",
    en: "area without extent (fewer than three corners, or all in line), left out",
  },
  "area-spike": {
    fr: "surface dont le contour fait un aller-retour sur lui-même, pointe ôtée",
    en: "area whose outline runs out and back on itself, spike removed",
  },
  "area-twice-round": {
    fr: "surface dont le contour fait deux fois le tour, pris une fois",
    en: "area whose outline goes round twice, taken once",
  },
  "area-self-crossing": {
    fr: "surface dont le contour se croise, remplie de part et d’autre du croisement",
    en: "area whose outline crosses itself, filled on both sides of the crossing",
  },
  "multipolygon-way-repeated": {
    fr: "multipolygone qui nomme deux fois le même chemin, pris une fois",
    en: "multipolygon that names the same way twice, taken once",
  },
  "multipolygon-role-empty": {
    fr: "multipolygone dont des membres n’ont pas de rôle connu : extérieur ou intérieur selon la géométrie",
    en: "multipolygon with members without a known role: outer or inner as geometry tells",
  },
  "multipolygon-roles-swapped": {
    fr: "multipolygone dont l’anneau intérieur entoure l’extérieur, rôles échangés",
    en: "multipolygon whose inner ring lies round the outer one, roles exchanged",
  },
  "multipolygon-hole-outside": {
    fr: "multipolygone dont un trou est en dehors de la surface ou la remplit, dessiné sans ce trou",
    en: "multipolygon with a hole that lies outside of the area or fills it, drawn without that hole",
  },
  "multipolygon-ring-unclosed": {
    fr: "multipolygone dont un anneau ne se ferme pas, dessiné sans cet anneau",
    en: "multipolygon with a ring that does not close, drawn without that ring",
  },
  "multipolygon-without-outer": {
    fr: "multipolygone sans anneau extérieur complet, laissé de côté",
    en: "multipolygon without a complete outer ring, left out",
  },
  "coastline-wrong-way": {
    fr: "trait de côte tracé à l’envers (la terre doit être à gauche), retourné",
    en: "coastline drawn the wrong way (land belongs on its left), turned round",
  },
  "coastline-repeated": {
    fr: "trait de côte tracé deux fois, pris une fois",
    en: "coastline drawn twice, taken once",
  },
  "coastline-branch": {
    fr: "trait de côte qui part du milieu d’un autre, laissé de côté",
    en: "coastline that branches off the middle of another, left out",
  },
  "coastline-estuary-closed": {
    fr: "trait de côte arrêté aux rives d’un cours d’eau, mer fermée en ligne droite à son embouchure",
    en: "coastline that stops at the banks of a river, sea closed straight across its mouth",
  },
  "coastline-gap-closed": {
    fr: "trait de côte interrompu sur quelques mètres, raccordé",
    en: "coastline broken over a few metres, joined",
  },
  "coastline-gap-bridged": {
    fr: "trait de côte interrompu, mer limitée en ligne droite d’un bout à l’autre",
    en: "broken coastline, sea bounded by a straight line from one end to the other",
  },
  "coastline-end-extended": {
    fr: "trait de côte qui s’arrête dans la carte, mer prolongée jusqu’au bord sans rivage dessiné",
    en: "coastline that ends inside the map, sea continued to the edge without a drawn shore",
  },
  "coastline-unresolved": {
    fr: "trait de côte dont on ne sait pas de quel côté est la mer, dessiné comme simple ligne",
    en: "coastline that does not tell where the sea is, drawn as a mere line",
  },
} as const satisfies WarningMessages;
