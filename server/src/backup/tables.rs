//! What is in a backup: the tables with their columns, in the order in which they can be filled; and what is not.

/// A table with its columns and what each holds.
pub type Table = (&'static str, Vec<(&'static str, Holds)>);

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Holds {
    Text,
    Number,
    Json,
    Uuid,
    /// As hexadecimal digits.
    Bytes,
    Truth,
}

/// The tables that are written and read.
pub fn tables() -> impl Iterator<Item = Table> {
    TABLES.iter().map(|(name, columns)| (*name, columns.split_whitespace().map(column).collect()))
}

/// `id:uuid`; text where nothing else is said.
fn column(said: &'static str) -> (&'static str, Holds) {
    let (name, kind) = said.split_once(':').unwrap_or((said, ""));
    let holds = match kind {
        "number" => Holds::Number,
        "json" => Holds::Json,
        "uuid" => Holds::Uuid,
        "bytes" => Holds::Bytes,
        "truth" => Holds::Truth,
        _ => Holds::Text,
    };
    (name, holds)
}

/// What is not in a backup: worked out again, of one device for a while, or on its way out (a message is never sent twice).
#[cfg(test)]
pub const LEFT_OUT: [&str; 10] = [
    "occurrences",
    "revisions",
    "revision_counter",
    "sessions",
    "sign_ins",
    "ceremonies",
    "limits",
    "submissions",
    "kept_forms",
    "mails",
];

const TABLES: &[(&str, &str)] = &[
    ("municipalities", "nis name postcodes:json languages:json concern_days:number privacy privacy_lang"),
    (
        "neighbourhoods",
        "code municipality name slug lat:number lon:number outline named_here:truth merged_into split_from",
    ),
    ("faces", "id:number neighbourhood role name phone words"),
    (
        "activities",
        "id:uuid neighbourhood slug details:json description schedule:json state:json search \
         sequence:number created:number updated:number source uid fingerprint ours:json audience",
    ),
    ("settings", "name value"),
    ("accounts", "id:uuid name neighbourhood email lang muted:json at_counter:truth created:number seen:number"),
    ("pauses", "account:uuid until:number"),
    ("grants", "account:uuid role scope given_by:uuid given:number"),
    (
        "cards",
        "id:uuid account:uuid code:bytes pin tries:number wait_until:number made_by:uuid made:number \
         blocked:number",
    ),
    ("passkeys", "id:bytes account:uuid name credential:json made:number used:number"),
    ("invitations", "id:uuid email role scope given_by:uuid expires:number"),
    ("audit", "id:uuid at:number actor:uuid action scope subject details:json"),
    (
        "posts",
        "id:uuid neighbourhood author:uuid posted_by:uuid kind category title body availability reach \
         nameless:truth for_other:truth lang state hidden:truth pending:json created:number \
         updated:number published:number ends:number reminded:number version:number",
    ),
    (
        "queue",
        "id:uuid neighbourhood kind about subject:uuid author:uuid reporter:uuid words at:number \
         version:number decision reason decided_by:uuid decided_at:number before:json",
    ),
    (
        "conversations",
        "id:uuid post:uuid answerer:uuid title kind neighbourhood stands_in:truth created:number \
         latest:number",
    ),
    (
        "sides",
        "conversation:uuid side account:uuid nameless:truth unread:truth notified:number closed:number \
         asked:number",
    ),
    ("messages", "id:uuid conversation:uuid voice author:uuid kind words at:number"),
    ("blocks", "id:uuid account:uuid other:uuid conversation:uuid shown title at:number"),
    (
        "passed_on",
        "id:uuid request:uuid offer:uuid asker:uuid offerer:uuid asker_new:truth offerer_new:truth \
         at:number",
    ),
    ("others_shown", "post:uuid at:number"),
    ("old_addresses", "place activity neighbourhood target:uuid"),
    (
        "notices",
        "id:uuid neighbourhood title body lang theme created:number updated:number until:number version:number",
    ),
    (
        "registrations",
        "id:uuid activity:uuid original:number account:uuid name phone made_by:uuid people:number words \
         waiting:truth at:number ends:number knows sequence:number to_call:truth",
    ),
    ("drafts", "account:uuid form fields updated:number"),
    (
        "walks",
        "id:uuid neighbourhood slug state summary:json body:json closed:json corrected:truth cells:json \
         created:number updated:number source uid fingerprint",
    ),
    ("old_walks", "place walk target:uuid"),
    ("map_cells", "cell:number features"),
    ("organisations", "id:uuid key name"),
    (
        "services",
        "id:uuid organisation:uuid key slug name categories:json details:json search checked source \
         updated:number",
    ),
    ("service_areas", "area service:uuid"),
    ("team", "id:uuid founded:number ended:number"),
    ("team_neighbourhood", "neighbourhood team:uuid"),
    ("member_key", "id:uuid account:uuid receive:bytes verify:bytes wrapped:bytes recovery:bytes made:number"),
    ("epoch", "team:uuid number:number mailbox:bytes members:bytes before:bytes signer:bytes signature:bytes"),
    ("epoch_seal", "team:uuid number:number member:uuid sealed:bytes"),
    (
        "concern",
        "id:uuid team:uuid neighbourhood epoch:number week:number status:number look_again:number \
         closed_week:number headline:bytes body:bytes receipt:bytes answer:number days:number",
    ),
    ("practice", "id:uuid neighbourhood name report:bytes made:number"),
    ("referral_card", "id:uuid practice:uuid code:bytes a_day:number made:number revoked:number"),
    ("referral_day", "card:uuid day:number came:number picked:number"),
    ("concern_gone", "hash:bytes"),
    ("concern_entry", "concern:uuid number:number epoch:number sealed:bytes"),
    ("theme_table", "neighbourhood quarter rows:json published:number"),
    ("concern_read", "team:uuid number:number concern:uuid reader:bytes at:number hash:bytes"),
    ("voice", "id:uuid neighbourhood day:number body lang name reach done:number"),
];
