// Every kind of page in every state, on the day on which the tests stand.

export const LANGUAGES = ["nl", "fr", "en"];

/** The words that tests look for, as the pages say them. */
export const WORDS = {
  cancelled: { nl: "Gaat niet door", fr: "Annulé", en: "Cancelled" },
};

const lo = "/hamont-lo/activiteiten";

/** Name → address without language. `status` where it is not 200. */
export const PAGES = [
  ["choosing", "/?kies=ja"],
  ["choosing, found", "/?zoek=hamont"],
  ["choosing, nothing found", "/?zoek=xyzzy"],
  ["front", "/hamont-lo"],
  ["front of a day without moments", "/boseind"],
  ["list", lo],
  ["list of today", `${lo}?wanneer=vandaag`],
  ["list of a month", `${lo}?wanneer=maand`],
  ["list of a day", `${lo}?dag=2026-12-03`],
  ["list, empty", "/stationswijk/activiteiten?dag=2026-11-25"],
  ["list, filter open", `${lo}?gratis=ja`],
  ["list, searched", `${lo}?zoek=koffie`],
  ["list, nothing found", `${lo}?zoek=xyzzy`],
  ["list, nonsense asked", `${lo}?wanneer=ooit`],
  ["detail, planned", `${lo}/soep-op-dinsdag?dag=2026-11-24`],
  ["detail, series", `${lo}/loop-eens-binnen`],
  ["detail, cancelled", `${lo}/speelstraat-spoorstraat?dag=2026-11-25`],
  ["detail, changed", `${lo}/turnen-op-een-stoel?dag=2026-12-03`],
  ["detail, moved away", "/achel-centrum/activiteiten/naar-de-kluis-en-terug?dag=2026-12-12"],
  ["detail, moved here", "/achel-centrum/activiteiten/naar-de-kluis-en-terug?dag=2026-12-13"],
  ["detail, stopped", `${lo}/breicafe-de-losse-steek?dag=2026-11-26`],
  ["detail, past", `${lo}/soep-op-dinsdag?dag=2026-11-17`],
  ["detail, in French", "/hamont-centrum/activiteiten/table-de-conversation"],
  ["notices", "/hamont-lo/berichten"],
  ["detail, where one registers", "/grote-heide/activiteiten/wat-de-pot-schaft"],
  ["week programme", "/hamont-lo/weekprogramma"],
  ["who is who", "/hamont-lo/wie-is-wie"],
  ["board", "/hamont-lo/helpen"],
  ["board, requests", "/hamont-lo/helpen?soort=vraag"],
  ["board, nothing fits", "/hamont-lo/helpen?rubriek=kinderen"],
  ["board on a sheet", "/hamont-lo/helpen/blad"],
  ["note that is gone", "/hamont-lo/helpen/niets", 404],
  ["sociale kaart", "/hamont-lo/sociale-kaart"],
  ["sociale kaart, one subject", "/hamont-lo/sociale-kaart?soort=vervoer"],
  ["sociale kaart, nothing found", "/hamont-lo/sociale-kaart?zoek=xyzzy"],
  ["one service", "/hamont-lo/sociale-kaart/warme-maaltijden-aan-huis"],
  ["unknown service", "/hamont-lo/sociale-kaart/niets", 404],
  ["walks", "/hamont-lo/wandelingen"],
  ["walks, filter open", "/hamont-lo/wandelingen?bank=250"],
  ["walks, none fits", "/hamont-lo/wandelingen?lengte=lang"],
  ["walks, here and around", "/molenhoek/wandelingen?ernaast=ja"],
  ["walks, none", "/molenhoek/wandelingen"],
  ["one walk", "/hamont-lo/wandelingen/kuieren-en-keuvelen-op-het-lo"],
  ["one walk, there and back", "/achel-centrum/wandelingen/naar-de-kluis-en-terug"],
  ["one walk, a bench broken", "/sint-lodewijk/wandelingen/trage-weg-langs-de-beek"],
  ["one walk on paper", "/hamont-lo/wandelingen/kuieren-en-keuvelen-op-het-lo/blad"],
  ["reporting on a walk", "/hamont-lo/wandelingen/kuieren-en-keuvelen-op-het-lo/melden"],
  ["reported on a walk", "/hamont-lo/wandelingen/kuieren-en-keuvelen-op-het-lo/melden?gemeld=ja"],
  ["unknown walk", "/hamont-lo/wandelingen/niets", 404],
  ["passing on, before there is a key", "/hamont-lo/doorgeven"],
  ["voice of the neighbourhood", "/hamont-lo/doorgeven/buurt"],
  ["voice of the neighbourhood, heard", "/hamont-lo/doorgeven/buurt/klaar"],
  ["what was passed on", "/signalen"],
  ["referral card", "/kaart"],
  ["report for a practice", "/kaart/verslag"],
  ["privacy", "/privacy"],
  ["signing in", "/aanmelden"],
  ["signed out", "/afgemeld"],
  ["kept", "/bewaard"],
  ["offline", "/offline"],
  ["unknown page", "/een/twee/drie", 404],
  ["unknown neighbourhood", "/hamont-loo", 404],
  ["unknown activity", `${lo}/soep-op-dinsdat`, 404],
].map(([name, path, status = 200]) => ({ name, path, status }));

/** An address in a language: Dutch has no prefix. */
export function inLanguage(lang, path) {
  if (lang === "nl") return path;
  return path === "/" ? `/${lang}` : path.startsWith("/?") ? `/${lang}${path.slice(1)}` : `/${lang}${path}`;
}
