//! The texts of the walks: list, one walk, its sheet of paper, its map.

use crate::walks::{StopKind, Surface};

super::catalogue! { WalkTexts;
    // The doors and the list.
    walks { "Wandelen" "Promenades" "Walks" }
    one_walk { "1 wandeling met banken" "1 promenade avec des bancs" "1 walk with benches" }
    n_walks { "{n} wandelingen met banken" "{n} promenades avec des bancs" "{n} walks with benches" }
    list_title { "Wandelen in de buurt" "Se promener dans le quartier" "Walks in the neighbourhood" }
    list_title_around { "Wandelen hier en in de buurten ernaast" "Se promener ici et dans les quartiers voisins" "Walks here and in the areas next to it" }
    list_description { "Wandelingen met banken in {place} ({municipality}): hoe ver, hoe lang, waar je kan zitten." "Promenades avec des bancs à {place} ({municipality}) : la distance, la durée, où s’asseoir." "Walks with benches in {place} ({municipality}): how far, how long, where to sit down." }
    list_words { "Elke wandeling toont de langste weg tussen twee banken. Zo weet je vooraf waar je kan rusten." "Chaque promenade indique la plus longue distance entre deux bancs. Vous savez d’avance où vous reposer." "Each walk shows the longest way between two benches. So you know beforehand where you can rest." }
    nothing_yet { "Hier zijn nog geen wandelingen." "Il n’y a pas encore de promenades ici." "There are no walks here yet." }
    nothing_fits { "We vinden geen wandeling die bij je keuze past." "Aucune promenade ne correspond à votre choix." "No walk fits your choice." }
    around { "Toon ook de buurten ernaast" "Montrer aussi les quartiers voisins" "Show the areas next to it too" }
    only_here { "Toon alleen mijn buurt" "Montrer seulement mon quartier" "Show my neighbourhood only" }
    here_only_offline { "Zonder netwerk tonen we alleen je eigen buurt." "Sans réseau, nous montrons seulement votre quartier." "Without network we show your own neighbourhood only." }
    choose { "Kies wat bij je past" "Choisissez ce qui vous convient" "Choose what suits you" }
    how_long { "Hoe ver?" "Quelle distance ?" "How far?" }
    any_length { "Alles" "Tout" "Everything" }
    short { "kort: tot 2 kilometer" "court : jusqu’à 2 kilomètres" "short: up to 2 kilometres" }
    middle { "2 tot 5 kilometer" "2 à 5 kilomètres" "2 to 5 kilometres" }
    long { "meer dan 5 kilometer" "plus de 5 kilomètres" "more than 5 kilometres" }
    bench_every { "Hoe ver tussen twee banken?" "Quelle distance entre deux bancs ?" "How far between two benches?" }
    any_bench { "Maakt niet uit" "Peu importe" "It does not matter" }
    bench_within { "hoogstens {n} meter" "au plus {n} mètres" "at most {n} metres" }
    only { "Toon alleen" "Montrer seulement" "Show only" }
    step_free { "zonder trap" "sans marche" "step-free" }
    with_steps { "met een trap" "avec des marches" "with steps" }
    with_toilet { "met een toilet" "avec des toilettes" "with a toilet" }
    on_foot { "te voet van bij mij: hoogstens 1 kilometer in vogelvlucht tot de start" "à pied de chez moi : au plus 1 kilomètre à vol d’oiseau jusqu’au départ" "on foot from my door: at most 1 kilometre in a straight line to the start" }
    on_foot_hint { "We meten vanaf het midden van de buurt, in vogelvlucht: recht naar de start. Te voet is het wat verder." "Nous mesurons depuis le milieu du quartier, à vol d’oiseau : tout droit jusqu’au départ. À pied, c’est un peu plus long." "We measure from the middle of the neighbourhood in a straight line to the start. On foot it is a little further." }
    show { "Toon" "Montrer" "Show" }
    clear { "Wis mijn keuze" "Effacer mon choix" "Clear my choice" }
    list_full { "Er zijn er te veel om te tonen. Kies wat bij je past." "Il y en a trop à montrer. Choisissez ce qui vous convient." "There are too many to show. Choose what suits you." }
    near_me { "Wat is het dichtst bij mij?" "Qu’y a-t-il près de moi ?" "What is nearest to me?" }
    from_here { "{distance} van hier, in vogelvlucht" "à {distance} d’ici à vol d’oiseau" "{distance} from here in a straight line" }

    // Distances and times.
    metres { "{n} meter" "{n} mètres" "{n} metres" }
    one_kilometre { "{n} kilometer" "{n} kilomètre" "{n} kilometre" }
    kilometres { "{n} kilometer" "{n} kilomètres" "{n} kilometres" }
    minutes { "{n} minuten" "{n} minutes" "{n} minutes" }
    one_hour { "1 uur" "1 heure" "1 hour" }
    hours { "{n} uur" "{n} heures" "{n} hours" }
    hours_and { "{hours} en {minutes}" "{hours} et {minutes}" "{hours} and {minutes}" }
    very_slowly { "heel traag, 2 kilometer per uur" "très lentement, 2 kilomètres à l’heure" "very slowly, 2 kilometres an hour" }
    slowly { "rustig, 3 kilometer per uur" "tranquillement, 3 kilomètres à l’heure" "calmly, 3 kilometres an hour" }
    briskly { "vlot, 4 kilometer per uur" "d’un bon pas, 4 kilomètres à l’heure" "briskly, 4 kilometres an hour" }

    // One walk.
    a_walk { "wandeling" "promenade" "walk" }
    round { "rondwandeling" "boucle" "round walk" }
    there_and_back { "heen en terug langs dezelfde weg" "aller-retour par le même chemin" "there and back the same way" }
    one_way { "niet in een ronde" "pas en boucle" "not a round walk" }
    how_far { "Hoe ver" "Distance" "How far" }
    how_much_time { "Hoe lang" "Durée" "How long" }
    benches { "Banken" "Bancs" "Benches" }
    one_bench { "1 bank" "1 banc" "1 bench" }
    n_benches { "{n} banken" "{n} bancs" "{n} benches" }
    no_bench { "geen bank" "pas de banc" "no bench" }
    longest { "hoogstens {distance} zonder bank" "au plus {distance} sans banc" "at most {distance} without a bench" }
    longest_where { "De langste weg zonder bank: {distance}, na {from}." "Le plus long trajet sans banc : {distance}, après {from}." "The longest way without a bench: {distance}, after {from}." }
    longest_at_start { "De langste weg zonder bank: {distance}, meteen na de start." "Le plus long trajet sans banc : {distance}, juste après le départ." "The longest way without a bench: {distance}, right after the start." }
    underfoot { "Ondergrond" "Sol" "Underfoot" }
    all_paved { "helemaal verhard" "entièrement revêtu" "paved all the way" }
    part_paved { "{n} % verhard" "{n} % revêtu" "{n} % paved" }
    at_least_paved { "minstens {n} % verhard; van de rest weten we het niet altijd" "au moins {n} % revêtu ; pour le reste nous ne savons pas toujours" "at least {n} % paved; for the rest we do not always know" }
    not_paved { "niet verhard" "non revêtu" "not paved" }
    for_whom { "Voor wie" "Pour qui" "Who can go" }
    walker_yes { "gaat met een rollator" "possible avec un déambulateur" "fine with a walking frame" }
    walker_no { "gaat niet met een rollator" "pas possible avec un déambulateur" "not with a walking frame" }
    pram_yes { "gaat met een kinderwagen" "possible avec une poussette" "fine with a pram" }
    pram_no { "gaat niet met een kinderwagen" "pas possible avec une poussette" "not with a pram" }
    light { "Licht" "Éclairage" "Light" }
    lit { "verlicht als het donker is" "éclairé quand il fait noir" "lit when it is dark" }
    not_lit { "niet verlicht" "pas éclairé" "not lit" }
    start { "Start" "Départ" "Start" }
    end { "Einde" "Arrivée" "End" }
    roads { "Grote wegen" "Grandes routes" "Larger roads" }
    one_crossing { "1 keer oversteken" "1 traversée" "1 to cross" }
    n_crossings { "{n} keer oversteken" "{n} traversées" "{n} to cross" }
    no_crossing { "geen om over te steken" "aucune à traverser" "none to cross" }
    roads_unknown { "dat weten we niet: de kaart is hier niet volledig" "nous ne le savons pas : la carte n’est pas complète ici" "we do not know: the map is not complete here" }
    roads_perhaps { "Misschien zijn er meer: de kaart is hier niet volledig." "Il y en a peut-être d’autres : la carte n’est pas complète ici." "Perhaps there are more: the map is not complete here." }
    keeper { "Wie zorgt ervoor" "Qui s’en occupe" "Who looks after it" }
    on_the_way { "Onderweg" "En chemin" "On the way" }
    on_the_way_words { "Alles wat op de kaart staat, in de volgorde waarin je het tegenkomt." "Tout ce qui est sur la carte, dans l’ordre où vous le rencontrez." "Everything on the map, in the order in which you meet it." }
    after { "na {distance}" "après {distance}" "after {distance}" }
    next_bench_after { "volgende bank: {distance} verder" "banc suivant : {distance} plus loin" "next bench: {distance} further" }
    no_bench_after { "hierna komt er geen bank meer" "il n’y a plus de banc après" "no more benches after this one" }
    meet_on_it { "Samen op deze wandeling" "Ensemble sur cette promenade" "Together on this walk" }
    back_to_walks { "Terug naar de wandelingen" "Retour aux promenades" "Back to the walks" }
    back_to_walk { "Terug naar de wandeling" "Retour à la promenade" "Back to the walk" }
    all_walks { "Alle wandelingen" "Toutes les promenades" "All walks" }
    keep { "Bewaar deze wandeling" "Garder cette promenade" "Save this walk" }
    print_sheet { "Print een blad met grote letters" "Imprimer une feuille en grands caractères" "Print a sheet in large letters" }
    gpx { "Neem mee in een andere app (GPX)" "Emporter dans une autre app (GPX)" "Take it to another app (GPX)" }
    geojson { "Neem mee als GeoJSON, voor een kaartprogramma" "Emporter en GeoJSON, pour un logiciel de cartes" "Take it as GeoJSON, for a map program" }
    closed { "Afgesloten" "Fermé" "Closed" }
    one_broken { "Een bank is stuk" "Un banc est cassé" "A bench is broken" }
    n_broken { "{n} banken zijn stuk" "{n} bancs sont cassés" "{n} benches are broken" }
    report { "Meld een kapotte bank of een dichte weg" "Signaler un banc cassé ou un chemin fermé" "Report a broken bench or a closed path" }
    example { "Dit is een voorbeeld. De kaart en de wandeling zijn verzonnen." "Ceci est un exemple. La carte et la promenade sont inventées." "This is an example. The map and the walk are made up." }
    unknown_walk { "Deze wandeling vinden we niet" "Nous ne trouvons pas cette promenade" "We cannot find this walk" }
    unknown_walk_words { "Misschien is ze weggehaald, of staat er een fout in het adres." "Elle a peut-être été retirée, ou l’adresse contient une erreur." "Perhaps it was removed, or there is a mistake in the address." }

    // What stands along it.
    bench { "Bank" "Banc" "Bench" }
    toilet { "Toilet" "Toilettes" "Toilet" }
    drinks { "Iets drinken" "Boire un verre" "Something to drink" }
    pharmacy { "Apotheek" "Pharmacie" "Chemist" }
    shelter { "Schuilplaats" "Abri" "Shelter" }
    sight { "Kijk hier eens" "À voir" "Worth a look" }
    crossing { "Oversteken" "Traverser" "Cross the road" }
    beside { "{distance} naast het pad" "à {distance} du chemin" "{distance} off the path" }
    with_back { "met leuning" "avec dossier" "with a back" }
    without_back { "zonder leuning" "sans dossier" "without a back" }
    with_arms { "met armsteun" "avec accoudoirs" "with arm rests" }
    one_seat { "1 plaats" "1 place" "1 seat" }
    n_seats { "{n} plaatsen" "{n} places" "{n} seats" }
    in_shade { "in de schaduw" "à l’ombre" "in the shade" }
    broken { "stuk: je kan er nu niet zitten" "cassé : on ne peut pas s’y asseoir maintenant" "broken: nobody can sit there now" }

    // What lies underfoot.
    asphalt { "asfalt" "asphalte" "tarmac" }
    concrete { "beton" "béton" "concrete" }
    paving { "klinkers of tegels" "pavés ou dalles" "paving" }
    cobbles { "kasseien" "pavés anciens" "cobbles" }
    fine_gravel { "fijn grind" "gravier fin" "fine gravel" }
    gravel { "grind" "gravier" "gravel" }
    wood { "planken" "planches" "boards" }
    earth { "aarde" "terre" "earth" }
    grass { "gras" "herbe" "grass" }
    sand { "zand" "sable" "sand" }
    unknown_surface { "weten we niet" "nous ne savons pas" "we do not know" }
    stretch { "van {from} tot {to}: {what}" "de {from} à {to} : {what}" "from {from} to {to}: {what}" }
    stretch_at_start { "van de start tot {to}: {what}" "du départ à {to} : {what}" "from the start to {to}: {what}" }
    stretch_to_end { "van {from} tot het einde: {what}" "de {from} à l’arrivée : {what}" "from {from} to the end: {what}" }
    where_what { "Waar ligt wat?" "Où se trouve quoi ?" "What is where?" }
    surface_of_map { "We lezen dit op de kaart. Zegt de kaart niets over een straat, dan rekenen we op asfalt." "Nous lisons cela sur la carte. Si elle ne dit rien d’une rue, nous supposons que c’est de l’asphalte." "We read this on the map. Where the map says nothing of a street, we take it to be tarmac." }

    // The map.
    map { "Kaart" "Carte" "Map" }
    map_of { "Kaart van de wandeling {title}. Alles wat erop staat, lees je ook onder “Onderweg”." "Carte de la promenade {title}. Tout ce qui y figure se lit aussi sous « En chemin »." "Map of the walk {title}. Everything on it also stands under “On the way”." }
    map_made_up { "Voorbeeld: deze kaart is verzonnen." "Exemple : cette carte est inventée." "Example: this map is made up." }
    osm { "© OpenStreetMap-bijdragers" "© les contributeurs d’OpenStreetMap" "© OpenStreetMap contributors" }
    zoom_in { "Groter" "Plus grand" "Closer" }
    zoom_out { "Kleiner" "Plus petit" "Further" }
    whole { "Hele wandeling" "Toute la promenade" "The whole walk" }
    shift { "Verschuif de kaart" "Déplacer la carte" "Move the map" }
    shift_hint { "Maak de kaart groter om te schuiven." "Agrandissez la carte pour la déplacer." "Bring the map closer to move it." }
    to_left { "Links" "Gauche" "Left" }
    to_right { "Rechts" "Droite" "Right" }
    up { "Omhoog" "Haut" "Up" }
    down { "Omlaag" "Bas" "Down" }
    move_map { "Kaart. Pijltjes verschuiven, plus en min maken groter en kleiner." "Carte. Les flèches la déplacent, plus et moins l’agrandissent ou la réduisent." "Map. The arrow keys move it, plus and minus bring it closer or further." }
    where_am_i { "Waar ben ik?" "Où suis-je ?" "Where am I?" }
    stop_looking { "Stop met zoeken" "Arrêter" "Stop looking" }
    looking { "We zoeken waar je bent…" "Nous cherchons où vous êtes…" "Looking for where you are…" }
    stays_here { "Je plaats blijft op dit toestel." "Votre position reste sur cet appareil." "Your position stays on this device." }
    on_the_path { "Je bent op de wandeling." "Vous êtes sur la promenade." "You are on the walk." }
    off_the_path { "Je bent {distance} van de wandeling." "Vous êtes à {distance} de la promenade." "You are {distance} away from the walk." }
    forward { "Vooruit: bank na {bench}, einde na {end}." "En avant : banc après {bench}, arrivée après {end}." "Onwards: bench after {bench}, end after {end}." }
    forward_no_bench { "Vooruit: geen bank meer, einde na {end}." "En avant : plus de banc, arrivée après {end}." "Onwards: no more benches, end after {end}." }
    first_time { "Kom je hier voor het eerst?" "Passez-vous ici pour la première fois ?" "Is this your first time here?" }
    been_here { "Kwam je hier al langs?" "Êtes-vous déjà passé par ici ?" "Did you come by here before?" }
    backward { "Terug: bank na {bench}, start na {end}." "En arrière : banc après {bench}, départ après {end}." "Back: bench after {bench}, start after {end}." }
    backward_no_bench { "Terug: geen bank meer, start na {end}." "En arrière : plus de banc, départ après {end}." "Back: no more benches, start after {end}." }
    not_found_position { "Je toestel vindt niet waar je bent. Kijk of locatie aan staat." "Votre appareil ne trouve pas où vous êtes. Vérifiez que la localisation est activée." "Your device cannot find where you are. Check that location is switched on." }
    refused_position { "Je toestel mag niet zeggen waar je bent. Dat verander je bij de instellingen van je browser." "Votre appareil ne peut pas dire où vous êtes. Cela se change dans les réglages du navigateur." "Your device may not tell where you are. You can change that in the settings of your browser." }

    // The sheet of paper.
    sheet_title { "Wandelblad" "Feuille de promenade" "Walk sheet" }
    sheet_more { "En nog {n}. Scan de code." "Et encore {n}. Scannez le code." "And {n} more. Scan the code." }
    print_this { "Print dit blad" "Imprimer cette feuille" "Print this sheet" }
    print_hint { "Kies “Afdrukken” in het menu van je browser." "Choisissez « Imprimer » dans le menu de votre navigateur." "Choose “Print” in the menu of your browser." }
    in_trouble { "Raak je niet verder?" "Vous ne pouvez plus avancer ?" "Cannot go on?" }
    code_of { "QR-code van {address}" "Code QR de {address}" "QR code of {address}" }
}

impl WalkTexts {
    /// The word for a thing along a walk.
    pub fn stop(&self, kind: StopKind) -> &'static str {
        match kind {
            StopKind::Bench => self.bench,
            StopKind::Toilet => self.toilet,
            StopKind::Drinks => self.drinks,
            StopKind::Pharmacy => self.pharmacy,
            StopKind::Shelter => self.shelter,
            StopKind::Sight => self.sight,
            StopKind::Crossing => self.crossing,
        }
    }

    /// The word for what lies underfoot.
    pub fn surface(&self, surface: Surface) -> &'static str {
        match surface {
            Surface::Asphalt => self.asphalt,
            Surface::Concrete => self.concrete,
            Surface::Paving => self.paving,
            Surface::Cobbles => self.cobbles,
            Surface::FineGravel => self.fine_gravel,
            Surface::Gravel => self.gravel,
            Surface::Wood => self.wood,
            Surface::Earth => self.earth,
            Surface::Grass => self.grass,
            Surface::Sand => self.sand,
        }
    }
}
