import type { TagFilter } from "../core/tag-filter.ts";
import { AREA_THEMES, type AreaTheme, LINE_THEMES, type LineTheme, type PointTheme } from "./features.ts";
import { where } from "./where.ts";

/**
 * What a closed way with these tags is when no `area=yes` or `area=no` tells:
 * "area" a surface, "line" a line that comes back to its start, "outline" a line even where it is `area=yes`.
 */
export type ClosedWay = "area" | "line" | "outline";

/** Points come from nodes and, with "any", stand inside areas and at the middle of open ways as well. */
export type ThemeRule =
  | { readonly theme: AreaTheme; readonly closed: "area" | "line"; readonly where: TagFilter }
  | { readonly theme: LineTheme; readonly closed: ClosedWay; readonly where: TagFilter }
  | { readonly theme: PointTheme; readonly from: "nodes" | "any"; readonly where: TagFilter };

export type AreaRule = Extract<ThemeRule, { theme: AreaTheme }>;
export type LineRule = Extract<ThemeRule, { theme: LineTheme }>;
export type PointRule = Extract<ThemeRule, { theme: PointTheme }>;

const isIn = (themes: readonly string[], rule: ThemeRule): boolean => themes.includes(rule.theme);
export const isAreaRule = (rule: ThemeRule): rule is AreaRule => isIn(AREA_THEMES, rule);
export const isLineRule = (rule: ThemeRule): rule is LineRule => isIn(LINE_THEMES, rule);
export const isPointRule = (rule: ThemeRule): rule is PointRule => "from" in rule;

const BELOW_GROUND = ["!-1", "!-2", "!-3", "!-4", "!-5"];

const PIERS = where({ man_made: ["pier", "breakwater", "groyne", "quay"] }, { leisure: "slipway" });

const AREAS: readonly AreaRule[] = [
  {
    theme: "landcover",
    closed: "area",
    where: where(
      { natural: ["wood", "scrub", "heath", "grassland", "fell", "moor", "tundra", "shrubbery"] },
      { natural: ["beach", "sand", "dune", "wetland", "mud"] },
      { natural: ["bare_rock", "rock", "scree", "shingle", "glacier"] },
      { landuse: ["forest", "farmland", "meadow", "grass", "orchard", "vineyard", "allotments"] },
      { landuse: ["plant_nursery", "greenhouse_horticulture", "flowerbed", "greenfield", "village_green"] },
      { leisure: ["park", "garden", "golf_course", "common", "dog_park"] },
    ),
  },
  { theme: "landcover", closed: "line", where: where({ barrier: "hedge" }) },
  {
    theme: "landuse",
    closed: "area",
    where: where(
      { landuse: ["residential", "commercial", "retail", "industrial", "port", "harbour", "depot"] },
      { landuse: ["railway", "military", "quarry", "landfill", "construction", "brownfield", "garages"] },
      { landuse: ["farmyard", "religious", "education", "institutional", "civic_admin"] },
      { man_made: ["works", "wastewater_plant", "water_works"] },
      { power: ["plant", "substation"] },
      { aeroway: ["aerodrome", "heliport", "apron"] },
    ),
  },
  {
    theme: "sites",
    closed: "area",
    where: where(
      { amenity: ["school", "college", "university", "kindergarten", "hospital", "clinic", "prison"] },
      { amenity: ["grave_yard", "marketplace", "bus_station", "monastery"] },
      { landuse: ["cemetery", "recreation_ground", "winter_sports"] },
      { leisure: ["sports_centre", "stadium", "pitch", "playground", "marina", "water_park"] },
      { leisure: ["miniature_golf", "horse_riding", "ice_rink", "beach_resort"] },
      { tourism: ["camp_site", "caravan_site", "zoo", "theme_park", "picnic_site"] },
      {
        amenity: "parking",
        parking: ["!underground", "!multi-storey", "!rooftop"],
        location: ["!underground", "!indoor"],
        building: "!*",
        layer: BELOW_GROUND,
      },
    ),
  },
  // A running track closes on itself: its surface is what lies inside only where the tags say so.
  { theme: "sites", closed: "line", where: where({ leisure: "track" }) },
  {
    theme: "water",
    closed: "area",
    where: where(
      { natural: "water", location: "!underground", covered: "!yes" },
      { waterway: ["riverbank", "dock"] },
      { landuse: ["reservoir", "basin", "salt_pond"] },
      { leisure: "swimming_pool", building: "!*", indoor: "!yes", location: ["!indoor", "!underground"] },
      { amenity: "fountain", indoor: "!yes" },
    ),
  },
  {
    theme: "water",
    closed: "line",
    where: where({ waterway: ["river", "canal", "stream", "tidal_channel"], tunnel: "!*" }),
  },
  {
    theme: "buildings",
    closed: "area",
    where: where(
      // A negative layer alone mostly means a cellar or a garage under a terrace; `location` can say otherwise.
      { building: ["*", "!no"], location: ["!underground"], underground: "!yes", layer: BELOW_GROUND },
      { building: ["*", "!no"], location: ["surface", "overground"] },
      { man_made: ["storage_tank", "silo", "gasometer"], location: "!underground" },
    ),
  },
  {
    theme: "squares",
    closed: "line",
    where: where({
      highway: ["pedestrian", "footway", "path", "service", "living_street", "residential", "unclassified"],
      indoor: "!yes",
    }),
  },
  { theme: "squares", closed: "area", where: where({ place: "square", indoor: "!yes" }) },
  { theme: "piers", closed: "area", where: PIERS },
];

const LINES: readonly LineRule[] = [
  {
    theme: "waterways",
    closed: "line",
    where: where({ waterway: ["river", "canal", "stream", "ditch", "drain", "tidal_channel"] }),
  },
  {
    theme: "roads",
    closed: "line",
    where: where(
      {
        highway: ["motorway", "trunk", "primary", "secondary", "tertiary", "motorway_link", "trunk_link"],
      },
      { highway: ["primary_link", "secondary_link", "tertiary_link", "unclassified", "residential"] },
      { highway: ["living_street", "pedestrian", "road", "busway"], indoor: "!yes" },
      { highway: "service", service: "!parking_aisle", indoor: "!yes" },
      {
        highway: ["footway", "path", "cycleway", "bridleway", "steps", "track"],
        indoor: "!yes",
        footway: ["!sidewalk", "!crossing", "!traffic_island", "!link"],
        path: ["!sidewalk", "!crossing"],
        cycleway: "!crossing",
      },
    ),
  },
  {
    theme: "rail",
    closed: "line",
    where: where(
      { railway: ["rail", "tram", "light_rail", "funicular", "narrow_gauge", "subway", "monorail"] },
      { railway: "preserved" },
      { aerialway: ["cable_car", "gondola", "mixed_lift", "chair_lift"] },
    ),
  },
  {
    theme: "barriers",
    closed: "outline",
    where: where(
      { barrier: ["wall", "city_wall", "retaining_wall"] },
      { historic: "citywalls" },
      { natural: ["cliff", "earth_bank"] },
      { man_made: ["embankment", "dyke"] },
    ),
  },
  { theme: "barriers", closed: "line", where: where({ barrier: ["hedge", "fence"] }) },
  {
    theme: "power",
    closed: "line",
    where: where({ power: ["line", "minor_line"], location: ["!underground", "!underwater"] }),
  },
  { theme: "shores", closed: "outline", where: where({ natural: ["reef", "shoal"] }) },
  {
    theme: "pier-lines",
    closed: "area",
    where: PIERS,
  },
];

/** Street furniture and parts of greater things: no reader of a town map looks for them. */
const NO_DESTINATION = [
  "bench",
  "waste_basket",
  "waste_disposal",
  "vending_machine",
  "parking_space",
  "clock",
]
  .concat(["parking_entrance", "parking_exit", "bicycle_parking", "motorcycle_parking", "hunting_stand"])
  .concat(["telephone", "letter_box", "grit_bin", "lounger", "watering_place", "no"])
  .map((value) => `!${value}`);

const POINTS: readonly PointRule[] = [
  {
    theme: "places",
    from: "any",
    where: where(
      { place: ["city", "town", "village", "hamlet", "isolated_dwelling", "farm", "locality"], name: "*" },
      { place: ["borough", "suburb", "quarter", "neighbourhood", "island", "islet"], name: "*" },
      { place: ["sea", "ocean"], name: "*" },
      // Lettered only: a bay is part of the sea, which the coastline paints.
      { natural: ["bay", "strait", "cape"], name: "*" },
    ),
  },
  { theme: "places", from: "nodes", where: where({ place: "square", name: "*" }) },
  {
    theme: "pois",
    from: "any",
    where: where(
      { amenity: ["*", ...NO_DESTINATION] },
      { shop: ["*", "!no", "!vacant"] },
      { office: ["*", "!no"] },
      { craft: ["*", "!no"] },
      { club: ["*", "!no"] },
      { healthcare: ["*", "!no"] },
      { tourism: ["*", "!information", "!no"] },
      { tourism: "information", information: ["office", "visitor_centre"] },
      { historic: ["*", "!boundary_stone", "!citywalls", "!no"] },
      { megalith_type: "*" },
      { leisure: ["*", "!pitch", "!swimming_pool", "!track", "!outdoor_seating", "!no"] },
      { emergency: ["ambulance_station", "defibrillator", "lifeguard", "mountain_rescue", "water_rescue"] },
      { emergency: ["lifeguard_base", "lifeguard_station"] },
      { railway: ["station", "halt", "tram_stop"] },
      { public_transport: "station" },
      { aerialway: "station" },
      { aeroway: ["aerodrome", "heliport", "helipad", "terminal"] },
      { harbour: ["*", "!no"] },
      { "seamark:type": "harbour" },
      { man_made: ["lighthouse", "windmill", "watermill", "tower", "water_tower", "beacon", "cross"] },
      { man_made: ["obelisk", "observatory", "telescope", "kiln", "chimney", "water_well", "crane"] },
      { man_made: ["lavoir", "washhouse", "signal_station", "spring_box"] },
      { "tower:type": "semaphore" },
      { "seamark:type": ["signal_station_traffic", "signal_station_warning", "coastguard_station"] },
      { building: ["castle", "windmill", "watermill", "bakehouse"] },
      { power: "generator", "generator:source": "wind" },
      { natural: ["spring", "cave_entrance", "stone", "tree", "rock"], name: "*" },
      { waterway: ["waterfall", "lock_gate"], name: "*" },
      { military: "bunker" },
    ),
  },
  { theme: "addresses", from: "any", where: where({ "addr:housenumber": "*" }) },
  {
    theme: "peaks",
    from: "nodes",
    where: where({ natural: ["peak", "volcano", "hill", "saddle"] }, { mountain_pass: "yes" }),
  },
];

/**
 * Which tags make what: the only place that says so. An object stands in every theme of which a rule passes.
 * The sea (`coastline`) and the boundaries (`boundary-lines`) are read from more than tags and are not here.
 */
export const THEME_TABLE: readonly ThemeRule[] = [...AREAS, ...LINES, ...POINTS];
