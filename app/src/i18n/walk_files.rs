//! What there is to say about a file with a walk: to whoever sends one in the browser, and in English to whoever runs
//! the server.

super::catalogue! { WalkFileTexts;
    at_line { "regel {line}: {what}" "ligne {line} : {what}" "line {line}: {what}" }
    of_walk { "“{title}”: {what}" "« {title} » : {what}" "\"{title}\": {what}" }

    // What it is instead of a walk.
    empty { "het bestand is leeg" "le fichier est vide" "the file is empty" }
    no_walk_file { "dit is geen GPX en geen GeoJSON" "ce n’est ni un GPX ni un GeoJSON" "this is neither GPX, OpenStreetMap XML nor GeoJSON" }
    other_xml { "dit is XML, maar geen GPX" "c’est du XML, mais pas un GPX" "this is XML, but neither GPX nor OpenStreetMap" }
    no_gpx { "dit is XML, maar geen GPX" "c’est du XML, mais pas un GPX" "this is XML, but no GPX" }
    is_zip { "dit is een zip-bestand: pak het eerst uit" "c’est un fichier zip : décompressez-le d’abord" "this is a zip file: unpack it first" }
    is_gzip { "dit is een gzip-bestand: pak het eerst uit" "c’est un fichier gzip : décompressez-le d’abord" "this is a gzip file: unpack it first" }
    is_pdf { "dit is een PDF: vraag het GPX-bestand zelf" "c’est un PDF : demandez le fichier GPX lui-même" "this is a PDF: it needs the GPX itself" }
    is_office { "dit is een document van Office: vraag het GPX-bestand zelf" "c’est un document Office : demandez le fichier GPX lui-même" "this is an old Office document: it needs the GPX itself" }
    is_picture { "dit is een foto" "c’est une image" "this is a picture" }
    is_utf16 { "het is geschreven in UTF-16: bewaar het als UTF-8" "il est écrit en UTF-16 : enregistrez-le en UTF-8" "this is written in UTF-16: save it as UTF-8" }
    is_osm { "dit is een stuk van OpenStreetMap: wie de server beheert, kan het binnenbrengen" "c’est un extrait d’OpenStreetMap : la personne qui gère le serveur peut l’importer" "this is an extract of OpenStreetMap: whoever runs the server can bring it in" }
    too_large { "het bestand is groter dan {n} MB" "le fichier dépasse {n} Mo" "the file is larger than {n} MB" }
    cut_off { "het kwam niet helemaal door, of het is groter dan {n} MB" "il n’est pas arrivé en entier, ou il dépasse {n} Mo" "it did not come through, or is larger than {n} MB" }
    unreadable { "het bestand kan niet gelezen worden" "le fichier ne peut pas être lu" "the file cannot be read" }

    // XML and JSON.
    broken_xml { "de XML is kapot" "le XML est mal formé" "the XML is broken" }
    breaks_off { "het bestand stopt te vroeg: <{name}> heeft geen einde" "le fichier s’arrête trop tôt : <{name}> n’a pas de fin" "the file breaks off: <{name}> has no end" }
    own_entity { "het gebruikt een eigen entiteit: zulke bestanden lezen we niet" "il utilise une entité à lui : nous ne lisons pas ces fichiers" "it uses an entity of its own: such files are not read" }
    own_entities { "het maakt eigen entiteiten: zulke bestanden lezen we niet" "il définit ses propres entités : nous ne lisons pas ces fichiers" "it defines entities of its own: such files are not read" }
    too_deep { "het is dieper genest dan {n} elementen" "il est imbriqué sur plus de {n} éléments" "it is nested deeper than {n} elements" }
    attribute { "een attribuut van <{name}> is niet te lezen" "un attribut de <{name}> est illisible" "an attribute of <{name}> cannot be read" }
    no_geojson { "dit is geen GeoJSON" "ce n’est pas du GeoJSON" "this is no GeoJSON" }
    no_type { "dit is JSON, maar geen GeoJSON: het heeft geen type" "c’est du JSON, mais pas du GeoJSON : il n’a pas de type" "this is JSON, but no GeoJSON: it has no type" }
    no_features { "deze FeatureCollection heeft geen features" "cette FeatureCollection n’a pas de features" "this FeatureCollection has no features" }
    of_feature { "feature {n}: {what}" "élément {n} : {what}" "feature {n}: {what}" }
    no_lines { "de coördinaten zijn geen lijnen" "les coordonnées ne sont pas des lignes" "its coordinates are no lines" }
    no_line { "de coördinaten zijn geen lijn" "les coordonnées ne sont pas une ligne" "its coordinates are no line" }
    no_position { "een van de plaatsen is er geen" "une des positions n’en est pas une" "one of its positions is none" }
    not_degrees { "{position} is geen plaats in graden van WGS 84" "{position} n’est pas une position en degrés WGS 84" "{position} is no position in degrees of WGS 84" }

    // Points.
    points_most { "het heeft meer dan {n} punten" "il contient plus de {n} points" "it has more than {n} points" }
    places_most { "het heeft meer dan {n} plaatsen" "il contient plus de {n} lieux" "it has more than {n} places" }
    outside_track { "een punt staat buiten zijn spoor" "un point est hors de sa trace" "a point stands outside of its track" }
    point_lacks { "een punt heeft geen {name}" "un point n’a pas de {name}" "a point has no {name}" }
    beyond { "{name} {degrees} is meer dan {most}: staan breedte en lengte omgekeerd?" "{name} {degrees} dépasse {most} : la latitude et la longitude sont-elles inversées ?" "{name} {degrees} is beyond {most}: are latitude and longitude swapped?" }
    no_number { "{name} is geen getal: {text}" "{name} n’est pas un nombre : {text}" "{name} is no number: {text}" }
    no_track { "er staat geen spoor, route of lijn in" "il n’y a ni trace, ni itinéraire, ni ligne" "there is no track, route or line in it" }
    none_usable { "geen van de {n} lijnen is te gebruiken; de eerste: {what}" "aucune des {n} lignes n’est utilisable ; la première : {what}" "none of its {n} lines can be used; the first: {what}" }
    no_points { "er staan geen punten in" "il ne contient pas de points" "it has no points" }
    one_point { "er staat maar één punt in: een wandeling heeft er twee nodig" "il ne contient qu’un point : une promenade en demande deux" "it has only one point: a walk needs two" }
    swapped_wrong { "een breedte is meer dan 90 graden: kruis “omgekeerd” niet aan" "une latitude dépasse 90 degrés : ne cochez pas « inversées »" "a latitude is beyond 90 degrees: leave out the box on the page, or --swap" }
    swapped_needless { "omgekeerd ligt het buiten België, zoals het er staat erin. Laat “omgekeerd” leeg en stuur het opnieuw" "inversées, les coordonnées sont hors de Belgique ; telles quelles, elles y sont. Décochez « inversées » et renvoyez-le" "swapped it lies outside Belgium, as it stands inside. Leave out the box on the page, or --swap, and send it again" }
    swapped { "breedte en lengte lijken omgekeerd te staan: andersom ligt het in België. Is dat zo? Kruis dan “omgekeerd” aan en stuur het opnieuw" "la latitude et la longitude semblent inversées : dans l’autre sens, c’est en Belgique. Est-ce bien cela ? Cochez alors « inversées » et renvoyez-le" "latitude and longitude look swapped: it would lie in Belgium the other way round. Is that so? Then say so with the box on the page, or with --swap, and send it again" }

    // What is taken, and worth a word.
    outside_belgium { "het ligt buiten België" "il est hors de Belgique" "it lies outside Belgium" }
    gaps { "er zaten {n} gaten in van meer dan {metres} m: we trokken er een rechte lijn over" "il y avait {n} trous de plus de {metres} m : nous les avons joints par des lignes droites" "it has {n} gaps of more than {metres} m: they were joined by straight lines" }
    simplified { "het had {n} punten: we vereenvoudigden het tot {kept}" "il contenait {n} points : nous l’avons simplifié à {kept}" "it had {n} points: it was simplified to {kept}" }
    routes_left { "er staan sporen in: de {n} routes lieten we weg" "il contient des traces : les {n} itinéraires ont été laissés" "it has tracks: its {n} routes were left out" }
    several { "er stonden {n} wandelingen in: ze staan allemaal in het klad" "il contenait {n} promenades : toutes sont en brouillon" "it had {n} walks: all of them are drafts" }
    osm_short { "{name}: er ligt minder dan {n} m van in dit bestand" "{name} : moins de {n} m se trouve dans ce fichier" "{name}: less than {n} m of it lies in this file" }
    osm_ways { "{name}: {n} van de {all} wegen liggen buiten dit bestand" "{name} : {n} de ses {all} chemins sont hors de ce fichier" "{name}: {n} of its {all} ways lie outside this file" }
    osm_pieces { "{name}: het is in {n} stukken: we namen het langste" "{name} : il est en {n} morceaux : le plus long a été pris" "{name}: it is in {n} pieces: the longest was taken" }
    left_out { "niet alle lijnen waren te gebruiken ({n} niet)" "toutes les lignes n’étaient pas utilisables ({n} non)" "not all of its lines could be used ({n} could not)" }
}
