/** What `bzip2` makes of the town of `open-osm-file.test.ts` in XML. */
export const TOWN_IN_BZIP2: Uint8Array = Buffer.from(
  "QlpoOTFBWSZTWe4tJ9cAAFTfgAAQUAP/94EARhA/r9/wMADpZhkQo0aGgeUyekNqNMmgNBoE1MiekNAGmQAAASUmm1JoNPUDQaAA" +
    "B6TTcSzmP13VoEghGCX30QhITvD30VnPoc5oJzU0zpU4BJ166FqF9UhGJwAuIW1rchbrioibOUICBoigzJxSqiahJJQHDBWdkEWQ" +
    "2eQQZXFgtGwwZkYBpCsx7qq4FFHofLPM01j2WyW1qBAiCMVg8XM4HXpQy6haowX0JIrJ21PPKucQ9ysHrSpYmCKvu/Dn0UTDiqYt" +
    "Ynp15Fc9XhVswziwqC7LDQOTM/Gt1MU7oonITCkofCTkoOBk1cb3Kyn+LuSKcKEh3FpPrg==",
  "base64",
);

/** What it makes of three million zeros. */
export const ZEROS_IN_BZIP2: Uint8Array = Buffer.from(
  "QlpoOTFBWSZTWaZFgLIAFvpACMAAQAAACCAAMMwJqmmpAi2pIEXi7kinChIUyLAWQA==",
  "base64",
);
