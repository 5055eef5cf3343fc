//! The table, by hand: every address, its methods, its door; and who finds what at each door.

/// Who an address is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// Everybody.
    Open,
    /// A file for everybody, that is not there in a test: nothing was built, and one map of the site is enough.
    File,
    /// Who is signed in.
    Member,
    /// The one whose it is: for everybody else it does not exist.
    Mine,
    /// Caring neighbours.
    Caring,
    /// Caring neighbours and who works with them, of any neighbourhood.
    Circle,
    /// The same, of the neighbourhood in the address.
    CircleHere,
    /// Coordinators of the neighbourhood.
    Coordinator,
    /// Coordinators of the neighbourhood, about something that is not there, or not for them: a conversation that
    /// nobody asked them to join.
    Unasked,
    /// Coordinators of any neighbourhood.
    Desk,
    /// Coordinators of the neighbourhood of an item in the queue.
    Item,
    /// Coordinators and administrators, of whatever.
    Office,
    /// Administrators of the municipality.
    Administrator,
    /// The same, about something that is not there.
    NoCard,
    /// The regieteam of the neighbourhood, its regisseurs and coordinators.
    Regieteam,
    /// Regisseurs of any neighbourhood.
    Regisseur,
    /// Regisseurs of the team in the address. None of these people is one: `regie` tries who is.
    Tandem,
}

/// `+` in, `s` led to sign in, `k` led to a passkey, `-` sent away, `0` told that there is no such thing; one sign each
/// for: signed out, resident, caring neighbour, member of the team, regisseur, coordinator, coordinator without a
/// passkey, of another neighbourhood, of the whole municipality, administrator, administrator without a passkey, of
/// another municipality; then regisseur without a passkey, and regisseur, caring neighbour and member of the team of
/// another neighbourhood. Whose it is, at the doors that let nobody in here, `owners` tries.
pub const DOORS: [(Door, &str); 17] = [
    (Door::Open, "++++++++++++++++"),
    (Door::File, "0000000000000000"),
    (Door::Member, "s+++++++++++++++"),
    (Door::Mine, "s000000000000000"),
    (Door::Caring, "s-+-----------+-"),
    (Door::Circle, "s-++++k++---k+++"),
    (Door::CircleHere, "s-++++k0+---k000"),
    (Door::Coordinator, "s----+k-+-------"),
    (Door::Unasked, "s----0k-0-------"),
    (Door::Desk, "s----+k++-------"),
    (Door::Item, "s----+k-+-------"),
    (Door::Office, "s----+k+++k+----"),
    (Door::Administrator, "s--------+k-----"),
    (Door::NoCard, "s--------0k-----"),
    (Door::Regieteam, "s--+++k-+---k---"),
    (Door::Regisseur, "s---+-------k+--"),
    (Door::Tandem, "s-----------k---"),
];

/// One address.
pub struct Line {
    pub path: &'static str,
    pub methods: &'static [&'static str],
    pub door: Door,
    /// The address that is tried, where the names in it are not enough.
    pub sample: Option<&'static str>,
}

const GET: &[&str] = &["get"];
const POST: &[&str] = &["post"];
const BOTH: &[&str] = &["get", "post"];

const fn line(path: &'static str, methods: &'static [&'static str], door: Door) -> Line {
    Line { path, methods, door, sample: None }
}

const fn tried(path: &'static str, methods: &'static [&'static str], door: Door, sample: &'static str) -> Line {
    Line { path, methods, door, sample: Some(sample) }
}

/// Every address there is.
pub const LINES: &[Line] = &[
    // Pages for everybody.
    line("/", BOTH, Door::Open),
    line("/aanmelden", BOTH, Door::Open),
    line("/aanmelden/code", BOTH, Door::Open),
    line("/aanmelden/link/{link}", BOTH, Door::Open),
    line("/aanmelden/welkom", BOTH, Door::Open),
    line("/aanmelden/kaart", BOTH, Door::Open),
    line("/aanmelden/kaart/pincode", BOTH, Door::Open),
    line("/aanmelden/sleutel", POST, Door::Open),
    line("/aanmelden/sleutel/vraag", POST, Door::Open),
    line("/afgemeld", GET, Door::Open),
    line("/afmelden", POST, Door::Open),
    line("/bewaard", GET, Door::Open),
    line("/offline", GET, Door::Open),
    line("/privacy", GET, Door::Open),
    line("/{neighbourhood}", GET, Door::Open),
    line("/{neighbourhood}/activiteiten", GET, Door::Open),
    line("/{neighbourhood}/activiteiten/{activity}", GET, Door::Open),
    line("/{neighbourhood}/berichten", GET, Door::Open),
    line("/{neighbourhood}/helpen", GET, Door::Open),
    line("/{neighbourhood}/helpen/blad", GET, Door::Open),
    line("/{neighbourhood}/helpen/{post}", GET, Door::Open),
    line("/{neighbourhood}/sociale-kaart", GET, Door::Open),
    line("/{neighbourhood}/sociale-kaart/{service}", GET, Door::Open),
    line("/{neighbourhood}/wandelingen", GET, Door::Open),
    line("/{neighbourhood}/wandelingen/{walk}", GET, Door::Open),
    line("/{neighbourhood}/wandelingen/{walk}/blad", GET, Door::Open),
    line("/{neighbourhood}/weekprogramma", GET, Door::Open),
    line("/{neighbourhood}/wie-is-wie", GET, Door::Open),
    line("/{neighbourhood}/qr.svg", GET, Door::Open),
    // Passing on.
    line("/{neighbourhood}/doorgeven", GET, Door::Open),
    line("/{neighbourhood}/doorgeven/buurt", BOTH, Door::Open),
    line("/{neighbourhood}/doorgeven/buurt/klaar", GET, Door::Open),
    line("/{neighbourhood}/doorgeven/wie", GET, Door::Open),
    line("/kaart", GET, Door::Open),
    line("/kaart/code", POST, Door::Open),
    line("/kaart/verslag", BOTH, Door::Open),
    line("/signalen", GET, Door::Open),
    line("/signalen/stand", POST, Door::Open),
    line("/signalen/verzend", POST, Door::Open),
    // What is somebody's own.
    line("/mijn", GET, Door::Member),
    line("/mijn/adres", BOTH, Door::Member),
    line("/mijn/adres/code", BOTH, Door::Member),
    line("/mijn/gegevens", GET, Door::Member),
    line("/mijn/gegevens.json", GET, Door::Member),
    line("/mijn/inschrijvingen", BOTH, Door::Member),
    line("/mijn/sleutel", BOTH, Door::Member),
    line("/mijn/sleutel/bevestigd", POST, Door::Member),
    line("/mijn/sleutel/gemaakt", POST, Door::Member),
    line("/mijn/sleutel/nieuw", POST, Door::Member),
    line("/mijn/sleutel/vraag", POST, Door::Member),
    line("/mijn/toestellen", BOTH, Door::Member),
    line("/mijn/weg", BOTH, Door::Member),
    line("/mijn/wijzigen", BOTH, Door::Member),
    tried("/mijn/besluiten/{item}", BOTH, Door::Mine, "/mijn/besluiten/{told}"),
    line("/mijn/helpen", GET, Door::Member),
    line("/mijn/helpen/{post}", BOTH, Door::Mine),
    line("/mijn/helpen/{post}/gelukt", GET, Door::Mine),
    line("/mijn/helpen/{post}/wijzigen", BOTH, Door::Mine),
    line("/{neighbourhood}/helpen/nieuw", BOTH, Door::Member),
    line("/{neighbourhood}/helpen/nieuw/klaar", GET, Door::Member),
    // Care for the carer.
    line("/mijn/pauze", BOTH, Door::Caring),
    line("/mijn/zorgzame-buren", GET, Door::Circle),
    tried(
        "/mijn/zorgzame-buren/{neighbourhood}/{activity}",
        GET,
        Door::CircleHere,
        "/mijn/zorgzame-buren/hamont-lo/luisteren-zonder-oplossen",
    ),
    // Talking about a post.
    line("/{neighbourhood}/helpen/{post}/antwoorden", BOTH, Door::Member),
    line("/mijn/geblokkeerd", BOTH, Door::Member),
    line("/mijn/gesprekken", GET, Door::Member),
    line("/mijn/gesprekken/{conversation}", BOTH, Door::Mine),
    line("/mijn/gesprekken/{conversation}/bedanken", BOTH, Door::Mine),
    line("/mijn/gesprekken/{conversation}/melden", BOTH, Door::Mine),
    tried(
        "/mijn/gesprekken/{conversation}/stap/{step}",
        BOTH,
        Door::Mine,
        "/mijn/gesprekken/{conversation}/stap/afsluiten",
    ),
    line("/beheer/{neighbourhood}/gesprekken", GET, Door::Coordinator),
    line("/beheer/{neighbourhood}/gesprekken/{conversation}", BOTH, Door::Unasked),
    line("/beheer/{neighbourhood}/zonder-antwoord", BOTH, Door::Coordinator),
    line("/beheer/{neighbourhood}/helpen/nieuw", BOTH, Door::Coordinator),
    line("/beheer/{neighbourhood}/helpen/{post}", BOTH, Door::Coordinator),
    // Publishing and registering.
    line("/{neighbourhood}/activiteiten/{activity}/inschrijven/{date}", BOTH, Door::Member),
    line("/beheer/{neighbourhood}/wandelingen", GET, Door::Coordinator),
    line("/beheer/{neighbourhood}/wandelingen/{walk}", BOTH, Door::Coordinator),
    line("/beheer/{neighbourhood}/activiteiten", GET, Door::Coordinator),
    line("/beheer/{neighbourhood}/activiteiten/nieuw", BOTH, Door::Coordinator),
    line("/beheer/{neighbourhood}/activiteiten/{activity}", BOTH, Door::Coordinator),
    line("/beheer/{neighbourhood}/activiteiten/{activity}/stand", BOTH, Door::Coordinator),
    line("/beheer/{neighbourhood}/activiteiten/{activity}/dag/{date}", BOTH, Door::Coordinator),
    line("/beheer/{neighbourhood}/activiteiten/{activity}/inschrijvingen/{date}", BOTH, Door::Coordinator),
    line("/beheer/{neighbourhood}/activiteiten/{activity}/inschrijvingen/{date}/blad", GET, Door::Coordinator),
    line("/beheer/{neighbourhood}/berichten", GET, Door::Coordinator),
    line("/beheer/{neighbourhood}/berichten/nieuw", BOTH, Door::Coordinator),
    line("/beheer/{neighbourhood}/berichten/{notice}", BOTH, Door::Coordinator),
    // Cards and people at the counter; the sample's card is of another neighbourhood, as it were: there is none.
    line("/beheer/{neighbourhood}/kaarten", BOTH, Door::Coordinator),
    line("/beheer/{neighbourhood}/kaarten/{card}", GET, Door::Unasked),
    line("/beheer/{neighbourhood}/doorverwijskaartjes", BOTH, Door::Coordinator),
    line("/beheer/{neighbourhood}/doorverwijskaartjes/{card}", GET, Door::Unasked),
    line("/beheer/{neighbourhood}/mensen", GET, Door::Coordinator),
    line("/beheer/{neighbourhood}/mensen/nieuw", BOTH, Door::Coordinator),
    // The municipality.
    line("/beheer/gemeente/{municipality}", BOTH, Door::Administrator),
    line("/beheer/gemeente/{municipality}/bewaren", BOTH, Door::Administrator),
    line("/beheer/gemeente/{municipality}/buurten", GET, Door::Administrator),
    tried(
        "/beheer/gemeente/{municipality}/buurten/{place}",
        BOTH,
        Door::Administrator,
        "/beheer/gemeente/{municipality}/buurten/hamont-lo",
    ),
    line("/beheer/gemeente/{municipality}/kaarten/{card}", GET, Door::NoCard),
    line("/beheer/gemeente/{municipality}/logboek", GET, Door::Administrator),
    line("/beheer/gemeente/{municipality}/mensen", GET, Door::Administrator),
    line("/beheer/gemeente/{municipality}/mensen/{person}", BOTH, Door::Administrator),
    line("/beheer/gemeente/{municipality}/uitnodigen", BOTH, Door::Administrator),
    line("/beheer/gemeente/{municipality}/gelezen", GET, Door::Administrator),
    line("/beheer/gemeente/{municipality}/privacy", BOTH, Door::Administrator),
    // The regisseurs.
    line("/regie", GET, Door::Regisseur),
    line("/regie/sleutels", GET, Door::Regisseur),
    line("/regie/sleutels/nieuw", POST, Door::Regisseur),
    line("/regie/sleutels/stand", GET, Door::Regisseur),
    line("/regie/sleutels/team", POST, Door::Regisseur),
    line("/regie/sleutels/zin", POST, Door::Regisseur),
    line("/regie/{team}/gelezen", GET, Door::Tandem),
    line("/regie/{team}/gelezen.json", GET, Door::Tandem),
    line("/regie/{team}/opgenomen", POST, Door::Tandem),
    line("/regie/{team}/ploeg", POST, Door::Tandem),
    line("/regie/{team}/signalen", GET, Door::Tandem),
    line("/regie/{team}/signalen/{concern}", POST, Door::Tandem),
    line("/regie/{team}/signalen/{concern}/inhoud", POST, Door::Tandem),
    line("/regie/{team}/signalen/{concern}/wissen", POST, Door::Tandem),
    line("/beheer/{neighbourhood}/themas", BOTH, Door::Regieteam),
    line("/beheer/{neighbourhood}/themas.csv", GET, Door::Regieteam),
    line("/regie/{team}/themas", BOTH, Door::Tandem),
    line("/regie/{team}/wegen", GET, Door::Tandem),
    // Reporting.
    line("/{neighbourhood}/activiteiten/{activity}/melden", BOTH, Door::Member),
    line("/{neighbourhood}/helpen/{post}/melden", BOTH, Door::Member),
    line("/{neighbourhood}/wandelingen/{walk}/melden", BOTH, Door::Open),
    // The desk.
    line("/beheer", GET, Door::Office),
    line("/beheer/wachtrij", GET, Door::Desk),
    line("/beheer/wachtrij/{item}", BOTH, Door::Item),
    line("/beheer/wachtrij/{item}/ongedaan", BOTH, Door::Item),
    // For programs and devices.
    line("/{neighbourhood}/offline.json", GET, Door::Open),
    line("/{neighbourhood}/wandelingen/offline.json", GET, Door::Open),
    line("/{neighbourhood}/wandelingen/{walk}/route.gpx", GET, Door::Open),
    line("/{neighbourhood}/wandelingen/{walk}/route.geojson", GET, Door::Open),
    line("/{neighbourhood}/agenda.ics", GET, Door::Open),
    line("/{neighbourhood}/agenda.atom", GET, Door::Open),
    line("/{neighbourhood}/activiteiten/{activity}/agenda.ics", GET, Door::Open),
    line("/beheer/{neighbourhood}/wandelingen/bestand", POST, Door::Coordinator),
    line("/sw.js", GET, Door::Open),
    tried("app::ui::assets::BOOT_PATH", GET, Door::Open, "{boot}"),
    line("/health/live", GET, Door::Open),
    line("/health/ready", GET, Door::Open),
    line("/robots.txt", GET, Door::Open),
    line("/sitemap.xml", GET, Door::Open),
    tried("app::ui::assets::KEYS_PATH", GET, Door::Open, "{keys}"),
    tried("app::ui::assets::MAP_PATH", GET, Door::Open, "{map}"),
    tried("regie::KEEPER_PATH", GET, Door::Open, "{keeper}"),
    tried("app::ui::assets::OUTBOX_PATH", GET, Door::Open, "{outbox}"),
    tried("path", GET, Door::Open, "{script}"),
    tried("sitemap::part_path", GET, Door::File, "/sitemap-2.xml"),
    line("/manifest.webmanifest", GET, Door::File),
    line("/pkg", GET, Door::File),
    line("/icons", GET, Door::File),
];
