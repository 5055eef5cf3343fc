//! The texts of *Mijn Keuvel*: what is somebody's own.

super::catalogue! { MineTexts;
    // The page itself.
    my_posts { "Mijn vragen en aanbod" "Mes demandes et mes offres" "My requests and offers" }
    my_conversations { "Mijn gesprekken" "Mes conversations" "My conversations" }
    my_registrations { "Waar ik naartoe ga" "Où je vais" "Where I am going" }
    my_blocked { "Wie ik blokkeerde" "Les personnes que j’ai bloquées" "People I have blocked" }
    my_data { "Mijn gegevens" "Mes données" "My details" }
    my_devices { "Mijn toestellen" "Mes appareils" "My devices" }
    my_keys { "Mijn sleutels" "Mes clés" "My passkeys" }
    my_work { "Mijn werk" "Mon travail" "My work" }
    desk { "Aan het werk als coördinator" "Travailler comme coordinateur" "Work as a coordinator" }
    municipality { "Beheer van {name}" "Gestion de {name}" "Administration of {name}" }
    back_to_mine { "Naar Mijn Keuvel" "Vers Mon Keuvel" "To My Keuvel" }

    decided { "Een coördinator besliste over “{title}”" "Un coordinateur a décidé de « {title} »" "A coordinator decided about “{title}”" }
    ending { "“{title}” staat nog tot {day} op het bord. Mag het blijven?" "« {title} » reste au tableau jusqu’au {day}. Voulez-vous laisser ce billet plus longtemps ?" "“{title}” is on the board until {day}. May it stay?" }
    ended { "“{title}” stond tot {day} op het bord. Mag het terug?" "« {title} » était au tableau jusqu’au {day}. Voulez-vous remettre ce billet ?" "“{title}” was on the board until {day}. May it come back?" }

    // My data.
    data_words { "Dit is alles wat Keuvel van je bewaart." "Voici tout ce que Keuvel garde de vous." "This is everything Keuvel keeps about you." }
    name { "Naam" "Nom" "Name" }
    neighbourhood { "Buurt" "Quartier" "Neighbourhood" }
    email { "E-mailadres" "Adresse e-mail" "E-mail address" }
    no_email { "Geen" "Aucune" "None" }
    language { "Taal van onze berichten" "Langue de nos messages" "Language of our messages" }
    wanted { "Berichten die je krijgt" "Messages que vous recevez" "Messages you receive" }
    wanted_none { "Geen" "Aucun" "None" }
    since { "Bij Keuvel sinds" "Sur Keuvel depuis" "With Keuvel since" }
    at_counter { "Ingeschreven aan de balie" "Inscrit au guichet" "Registered at the counter" }
    roles { "Je taken" "Vos tâches" "Your tasks" }
    card { "Buurtkaart" "Carte de quartier" "Neighbourhood card" }
    card_made { "Gemaakt op {date}" "Faite le {date}" "Made on {date}" }
    change { "Wijzig dit" "Modifier" "Change this" }
    change_email { "Wijzig mijn e-mailadres" "Modifier mon adresse e-mail" "Change my e-mail address" }
    add_email { "Voeg een e-mailadres toe" "Ajouter une adresse e-mail" "Add an e-mail address" }
    board { "Op het bord" "Au tableau" "On the board" }
    drafts { "Begonnen en niet verstuurd" "Commencé et pas envoyé" "Begun and not sent" }
    messages { "Wat je schreef in gesprekken" "Ce que vous avez écrit dans des conversations" "What you wrote in conversations" }
    said { "Wat je meldde of antwoordde" "Ce que vous avez signalé ou répondu" "What you reported or answered" }
    heard { "Wat een coördinator je liet weten" "Ce qu’un coordinateur vous a fait savoir" "What a coordinator let you know" }
    passed_on { "Wat voor je werd doorgegeven" "Ce qui a été transmis pour vous" "What was passed on for you" }
    download { "Bewaar alles in een bestand" "Enregistrer tout dans un fichier" "Save everything in a file" }
    leave { "Verwijder mijn account" "Supprimer mon compte" "Delete my account" }

    // Changing.
    change_title { "Wijzig je gegevens" "Modifier vos données" "Change your details" }
    language_question { "In welke taal schrijven we jou?" "Dans quelle langue vous écrivons-nous ?" "In which language do we write to you?" }
    wanted_question { "Welke berichten wil je krijgen?" "Quels messages voulez-vous recevoir ?" "Which messages do you want?" }
    wanted_hint { "Een bericht zegt alleen dat er iets nieuws is. Wat er staat, lees je in Keuvel." "Un message dit seulement qu’il y a du nouveau. Vous lisez le reste dans Keuvel." "A message only says that there is something new. You read the rest in Keuvel." }
    kind_messages { "Iemand schrijft mij" "Quelqu’un m’écrit" "Somebody writes to me" }
    kind_reminders { "Een vraag of aanbod van mij loopt af" "Une de mes demandes ou offres se termine" "A request or offer of mine is ending" }
    kind_activities { "Een activiteit waar ik naartoe ga, verandert" "Une activité à laquelle je participe change" "An activity I am going to changes" }
    changed { "Je wijzigingen zijn bewaard." "Vos modifications sont enregistrées." "Your changes are saved." }

    // Another address.
    email_title { "Een ander e-mailadres" "Une autre adresse e-mail" "Another e-mail address" }
    email_words { "We sturen een code naar het nieuwe adres. Zo weten we dat het van jou is." "Nous envoyons un code à la nouvelle adresse. Ainsi, nous savons qu’elle est à vous." "We send a code to the new address. That way we know it is yours." }
    email_new { "Je nieuwe e-mailadres" "Votre nouvelle adresse e-mail" "Your new e-mail address" }
    email_taken { "Met dit adres meldt iemand anders zich aan. Kies een ander adres, of bel ons." "Quelqu’un d’autre se connecte avec cette adresse. Choisissez-en une autre, ou appelez-nous." "Somebody else signs in with this address. Choose another one, or call us." }
    email_keep { "Bewaar dit adres" "Enregistrer cette adresse" "Save this address" }
    email_subject { "Je code voor Keuvel" "Votre code pour Keuvel" "Your code for Keuvel" }
    email_body { "Dag\n\nIemand wil dit adres gebruiken voor Keuvel.\n\nDe code: {code}\n\nDe code werkt één keer, en een kwartier lang. Vroeg je dit niet? Dan hoef je niets te doen.\n\nKeuvel, samen in je buurt\n" "Bonjour,\n\nQuelqu’un veut utiliser cette adresse pour Keuvel.\n\nLe code : {code}\n\nLe code fonctionne une seule fois, pendant un quart d’heure. Vous n’avez rien demandé ? Alors ne faites rien.\n\nKeuvel, ensemble dans le quartier\n" "Hello\n\nSomebody wants to use this address for Keuvel.\n\nThe code: {code}\n\nThe code works once, for a quarter of an hour. Did you not ask for this? Then you need not do anything.\n\nKeuvel, together in your neighbourhood\n" }
    email_gone_subject { "Je e-mailadres bij Keuvel is gewijzigd" "Votre adresse e-mail sur Keuvel a changé" "Your e-mail address with Keuvel has changed" }
    email_gone_body { "Dag\n\nVanaf nu gebruik je een ander e-mailadres voor Keuvel. Dit adres werkt niet meer om je aan te melden.\n\nDeed je dit niet zelf? Bel ons dan: {phone}\n{link}\n\nKeuvel, samen in je buurt\n" "Bonjour,\n\nÀ partir de maintenant, vous utilisez une autre adresse e-mail pour Keuvel. Cette adresse ne permet plus de se connecter.\n\nCe n’était pas vous ? Appelez-nous : {phone}\n{link}\n\nKeuvel, ensemble dans le quartier\n" "Hello\n\nFrom now on you use another e-mail address for Keuvel. This address no longer signs you in.\n\nWas it not you? Then call us: {phone}\n{link}\n\nKeuvel, together in your neighbourhood\n" }

    // Devices.
    devices_words { "Op deze toestellen ben je aangemeld. Ken je er een niet? Meld het af." "Vous êtes connecté sur ces appareils. Vous n’en reconnaissez pas un ? Déconnectez-le." "You are signed in on these devices. Is there one you do not know? Sign it out." }
    device_unknown { "Een toestel" "Un appareil" "A device" }
    device_this { "dit toestel" "cet appareil" "this device" }
    device_seen { "Aangemeld op {begun}, laatst gezien op {seen}" "Connecté le {begun}, vu pour la dernière fois le {seen}" "Signed in on {begun}, last seen on {seen}" }
    device_out { "Meld dit toestel af" "Déconnecter cet appareil" "Sign this device out" }
    device_out_named { "Meld {device} af" "Déconnecter {device}" "Sign {device} out" }
    devices_out { "Meld mij overal af" "Me déconnecter partout" "Sign me out everywhere" }

    // Leaving.
    leave_title { "Je account verwijderen" "Supprimer votre compte" "Delete your account" }
    leave_words { "Je naam, je adres en je toestellen verdwijnen meteen. Wat je op het bord zette, is dan van “een buur”. Wie met jou schreef, houdt de eigen berichten." "Votre nom, votre adresse et vos appareils disparaissent tout de suite. Vos billets au tableau seront alors signés « un voisin ». Vos correspondants gardent leurs propres messages." "Your name, your address and your devices disappear at once. What you put on the board is then from “a neighbour”. Whoever wrote with you keeps their own messages." }
    leave_for_ever { "Dit kan je niet terugdraaien." "Vous ne pourrez pas revenir en arrière." "You cannot undo this." }
    leave_type { "Typ het woord WEG" "Tapez le mot PARTIR" "Type the word LEAVE" }
    leave_word { "WEG" "PARTIR" "LEAVE" }
    leave_wrong { "Typ precies dit woord: {word}" "Tapez exactement ce mot : {word}" "Type exactly this word: {word}" }
    leave_do { "Verwijder alles van mij" "Supprimer tout ce qui est à moi" "Delete everything of mine" }
    leave_alone { "Je bent de enige beheerder van {name}. Geef die taak eerst aan iemand anders." "Vous êtes le seul administrateur de {name}. Donnez d’abord cette tâche à quelqu’un d’autre." "You are the only administrator of {name}. First give that task to somebody else." }
    left { "Je account is weg" "Votre compte est supprimé" "Your account is gone" }
    left_words { "We bewaren niets meer van je. Je bent altijd weer welkom." "Nous ne gardons plus rien de vous. Vous êtes toujours le bienvenu." "We keep nothing of you any more. You are always welcome back." }
}
