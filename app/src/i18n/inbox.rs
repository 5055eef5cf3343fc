//! The texts of the regisseur's inbox.

use vault::notes::{Outcome, Theme, Way};

super::catalogue! { InboxTexts;
    title { "Signalen" "Signalements" "Signals" }
    without_javascript { "De signalen gaan open in je browser zelf. Daarvoor is JavaScript nodig." "Les signalements s’ouvrent dans votre navigateur. Il faut JavaScript." "The signals are opened in your browser itself. That needs JavaScript." }
    unlock_title { "Open de signalen" "Ouvrir les signalements" "Open the signals" }
    unlock { "Open" "Ouvrir" "Open" }
    lock { "Doe op slot" "Verrouiller" "Lock" }
    locks_itself { "Na een kwartier zonder aanraking gaat alles vanzelf op slot." "Après un quart d’heure sans action, tout se verrouille." "After a quarter of an hour without a touch everything locks itself." }
    locked { "Alles is op slot." "Tout est verrouillé." "Everything is locked." }
    to_keys { "Je sleutels en je ploeg" "Vos clés et votre équipe" "Your keys and your team" }
    no_keys { "Je hebt nog geen sleutels, of je bent nog niet binnengelaten." "Vous n’avez pas encore de clés, ou pas encore d’accès." "You have no keys yet, or you have not been let in." }
    opening { "De signalen gaan open" "Les signalements s’ouvrent" "The signals are being opened" }
    which_team { "Welke brievenbus?" "Quelle boîte ?" "Which mailbox?" }

    fresh { "Nieuw" "Nouveaux" "New" }
    busy { "In opvolging" "En cours" "In progress" }
    waits { "Wacht tot een dag" "En attente" "Waiting until a day" }
    closed { "Afgerond" "Clôturés" "Closed" }
    search { "Zoek in wat open is" "Chercher dans ce qui est ouvert" "Search in what is open" }
    search_hint { "Je zoekt in de lijst en in wat je las sinds je de sleutel gebruikte. Dit blijft in je browser." "Vous cherchez dans la liste et dans ce que vous avez lu depuis l’ouverture. Cela reste dans votre navigateur." "You search in the list and in what you read since you unlocked. It stays in your browser." }
    more { "Toon er meer" "En montrer plus" "Show more" }
    nothing { "Hier staat niets." "Il n’y a rien ici." "There is nothing here." }
    old { "Wacht al lang" "Attend depuis longtemps" "Has waited long" }
    due { "Vandaag opnieuw bekijken" "À revoir aujourd’hui" "Look again today" }
    goes { "Wordt gewist over {n} dagen" "Sera effacé dans {n} jours" "Will be deleted in {n} days" }
    goes_soon { "Wordt binnen een dag gewist" "Sera effacé d’ici un jour" "Will be deleted within a day" }
    going { "Binnen twee weken gewist, kijk bij Afgerond:" "Effacés d’ici deux semaines, voyez Clôturés :" "Deleted within two weeks, look at Closed:" }
    came_in { "kwam binnen in de week van" "arrivé la semaine du" "came in in the week of" }
    until { "wacht tot" "en attente jusqu’au" "waits until" }
    held_by { "opgenomen door" "pris en charge par" "taken by" }
    held_by_nobody { "nog door niemand opgenomen" "pas encore pris en charge" "taken by nobody yet" }
    does_not_open { "Dit signaal gaat niet open. Het werd veranderd, of het ging op slot met een andere sleutel." "Ce signalement ne s’ouvre pas. Il a été modifié, ou verrouillé avec une autre clé." "This signal does not open. It was changed, or locked with another key." }

    k_neighbour { "Zegt zorgzame buur te zijn" "Se dit voisin attentif" "Says they are a caring neighbour" }
    k_self { "Over zichzelf" "À propos de soi" "About themselves" }
    k_resident { "Bewoner of winkelier" "Habitant ou commerçant" "Resident or shopkeeper" }
    k_card { "Doorverwijskaartje" "Carte d’orientation" "Referral card" }
    u_today { "Vandaag" "Aujourd’hui" "Today" }
    u_week { "Deze week" "Cette semaine" "This week" }
    u_calm { "Op het gemak" "Sans urgence" "No hurry" }
    c_agrees { "De persoon is akkoord" "La personne est d’accord" "The person agrees" }
    c_knows { "De persoon weet het" "La personne le sait" "The person knows" }
    c_unknown { "De persoon weet het niet" "La personne ne le sait pas" "The person does not know" }
    c_refuses { "De persoon wil liever niet" "La personne préfère que non" "The person would rather not" }
    c_danger { "Gevaar: zonder akkoord" "Danger : sans accord" "Danger: without consent" }

    back { "Terug naar de lijst" "Retour à la liste" "Back to the list" }
    noticed { "Wat viel op" "Ce qui a été remarqué" "What was noticed" }
    person { "Over wie" "Concerne" "About whom" }
    wishes { "Wat zou helpen" "Ce qui aiderait" "What would help" }
    offers { "Wat die voor anderen wil doen" "Ce que la personne veut faire pour d’autres" "What they would do for others" }
    sender { "Wie gaf het door" "Qui l’a transmis" "Who passed it on" }
    sender_unknown { "Niet gezegd" "Non précisé" "Not said" }
    may_contact { "Je mag deze persoon bellen." "Vous pouvez appeler cette personne." "You may call this person." }
    history { "Wat al gebeurde" "Ce qui s’est passé" "What was done" }
    no_history { "Nog niets." "Rien encore." "Nothing yet." }
    broken { "Let op: de notities kloppen niet" "Attention : les notes ne sont pas en ordre" "Warning: the notes are not right" }
    broken_words { "Er is een notitie weggelaten, vervalst of verplaatst. Schrijf niets bij en bel je collega en de beheerder." "Une note a été supprimée, falsifiée ou déplacée. N’ajoutez rien et appelez votre collègue et l’administrateur." "A note was left out, forged or moved. Add nothing, and call your colleague and the administrator." }
    chain_broken { "Let op: deze brievenbus klopt niet. Kijk bij Je sleutels." "Attention : cette boîte n’est pas en ordre. Voyez Vos clés." "Warning: this mailbox is not right. Look at Your keys." }
    fewer { "Er zijn minder notities dan deze browser al zag." "Il y a moins de notes que ce navigateur n’en a vu." "There are fewer notes than this browser saw before." }

    mail { "Dag\n\nEr is iets nieuws voor jou in Keuvel. Meld je aan en kijk:\n{link}\n\nWat het is, staat nooit in een mail.\nWil je deze mails niet? Zet ze uit in Mijn Keuvel:\n{mine}\n\nKeuvel, samen in je buurt\n" "Bonjour,\n\nIl y a du nouveau pour vous dans Keuvel. Connectez-vous et regardez :\n{link}\n\nLe contenu ne figure jamais dans un mail.\nVous ne voulez pas de ces mails ? Désactivez-les dans Mon Keuvel :\n{mine}\n\nKeuvel, ensemble dans le quartier\n" "Hello\n\nThere is something new for you in Keuvel. Sign in and look:\n{link}\n\nAn e-mail never says what it is.\nDo you not want these e-mails? Turn them off in My Keuvel:\n{mine}\n\nKeuvel, together in your neighbourhood\n" }
    take { "Ik neem dit op" "Je m’en charge" "I take this" }
    give { "Geef door aan een collega" "Passer à un collègue" "Hand to a colleague" }
    give_to { "Aan wie?" "À qui ?" "To whom?" }
    give_do { "Geef door" "Passer" "Hand over" }
    note { "Noteer iets" "Noter quelque chose" "Write a note" }
    note_label { "Wat deed je of hoorde je?" "Qu’avez-vous fait ou entendu ?" "What did you do or hear?" }
    note_hint { "Alleen wat nodig is. Alleen regisseurs lezen dit." "Seulement le nécessaire. Seuls les régisseurs le lisent." "Only what is needed. Only care coordinators read this." }
    note_do { "Bewaar de notitie" "Enregistrer la note" "Save the note" }
    lead { "Leid toe" "Orienter" "Lead to help" }
    lead_kind { "Waarheen?" "Vers quoi ?" "Where to?" }
    w_service { "Een dienst van de sociale kaart" "Un service de la carte sociale" "A service of the social map" }
    w_moment { "Een ontmoetingsmoment" "Un moment de rencontre" "A meeting moment" }
    w_post { "Een aanbod of vraag op het bord" "Une offre ou demande du tableau" "An offer or request on the board" }
    w_neighbour { "Een zorgzame buur" "Un voisin attentif" "A caring neighbour" }
    w_other { "Iets anders" "Autre chose" "Something else" }
    lead_name { "Naam" "Nom" "Name" }
    lead_name_hint { "Begin te typen en kies, of schrijf zelf." "Commencez à taper et choisissez, ou écrivez vous-même." "Begin to type and choose, or write it yourself." }
    lead_agreed { "De persoon vindt het goed dat ik dit daar vertel" "La personne est d’accord pour que j’en parle là-bas" "The person agrees that I tell them about this" }
    lead_check { "Wanneer kijk je of het lukte?" "Quand vérifiez-vous si cela marche ?" "When do you look whether it worked?" }
    lead_do { "Schrijf de toeleiding op" "Noter l’orientation" "Write this down" }
    lead_missing { "Kies waarheen, vraag of de persoon akkoord is, en kies een dag." "Choisissez où, demandez l’accord et choisissez un jour." "Choose where to, ask for consent, and choose a day." }
    wait { "Wacht tot een dag" "Attendre jusqu’à un jour" "Wait until a day" }
    wait_day { "Tot welke dag?" "Jusqu’à quel jour ?" "Until which day?" }
    wait_do { "Wacht tot dan" "Attendre" "Wait until then" }
    themes { "Thema’s" "Thèmes" "Themes" }
    themes_hint { "Voor de telling per kwartaal. Niemand ziet bij wie het hoort." "Pour le comptage trimestriel. Personne ne voit qui est concerné." "For the count by quarter. Nobody sees whom it belongs to." }
    themes_do { "Bewaar de thema’s" "Enregistrer les thèmes" "Save the themes" }
    answer { "Antwoord aan wie het doorgaf" "Répondre à l’expéditeur" "Answer who passed it on" }
    a_1 { "Dank je, ik neem contact op." "Merci, je vous contacte." "Thank you, I will be in touch." }
    a_2 { "Bel mij even." "Appelez-moi." "Please call me." }
    a_3 { "Dank je, het is geregeld." "Merci, c’est réglé." "Thank you, it has been arranged." }
    answer_do { "Stuur dit antwoord" "Envoyer cette réponse" "Send this answer" }
    close { "Rond af" "Clôturer" "Close" }
    close_how { "Hoe liep het af?" "Comment cela s’est-il terminé ?" "How did it end?" }
    o_helped { "Geholpen" "Aidé" "Helped" }
    o_referred { "Doorverwezen" "Orienté" "Referred" }
    o_declined { "Geen hulp gewenst" "Pas d’aide souhaitée" "No help wanted" }
    o_unreached { "Niet bereikt" "Pas joint" "Not reached" }
    o_other { "Anders" "Autre" "Something else" }
    close_do { "Rond af" "Clôturer" "Close" }
    reopen { "Open opnieuw" "Rouvrir" "Open again" }
    erase { "Wis dit signaal" "Effacer ce signalement" "Delete this signal" }
    erase_words { "Doe dit als wie het aangaat dat vraagt. Alles gaat weg: wat er stond, en wat jullie noteerden. Het komt niet terug. Klopt er iets niet? Noteer dan de verbetering." "À faire si la personne concernée le demande. Tout disparaît : le texte et vos notes. C’est définitif. Quelque chose est inexact ? Notez alors la correction." "Do this when the person it is about asks for it. Everything goes: what it said, and what you noted. It does not come back. Is something not right? Then write the correction as a note." }
    erase_sure { "Ja, wis het voorgoed" "Oui, effacer définitivement" "Yes, delete it for good" }
    erase_do { "Wis" "Effacer" "Delete" }
    erase_missing { "Kruis aan dat je het zeker weet." "Cochez que vous en êtes sûr." "Tick that you are sure." }
    erased { "Het signaal is gewist." "Le signalement est effacé." "The signal was deleted." }
    reads_cut { "Je ziet de nieuwste {n} regels." "Vous voyez les {n} lignes les plus récentes." "You see the newest {n} lines." }
    done { "Bewaard." "Enregistré." "Saved." }
    missing { "Vul dit in." "Remplissez ceci." "Fill this in." }
    too_late { "Je collega schreef intussen iets bij. Lees het hierboven. Druk daarna opnieuw: wat je typte staat er nog." "Votre collègue a ajouté quelque chose. Lisez-le plus haut, puis réessayez : votre texte est toujours là." "Your colleague added something in the meantime. Read it above, then press again: what you typed is still there." }
    far_day { "Kies een dag binnen een jaar." "Choisissez un jour dans l’année." "Choose a day within a year." }
    unseen { "Het is bewaard, maar het tonen lukte niet. Ga terug naar de lijst en open het signaal opnieuw." "C’est enregistré, mais l’affichage a échoué. Retournez à la liste et rouvrez le signalement." "It is saved, but it could not be shown. Go back to the list and open the signal again." }
    not_now { "Het lukte niet. Is er internet? Probeer opnieuw." "Cela n’a pas marché. Avez-vous internet ? Réessayez." "That did not work. Is there internet? Try again." }
    too_long { "Dit is te lang. Maak er twee notities van." "C’est trop long. Faites-en deux notes." "This is too long. Make it two notes." }
    failed { "Het lukte niet. Wat je typte staat er nog. Probeer opnieuw." "Cela n’a pas marché. Votre texte est toujours là. Réessayez." "That did not work. What you typed is still there. Try again." }

    n_note { "Notitie" "Note" "Note" }
    n_holder { "Wie het opneemt" "Prise en charge" "Who takes it" }
    n_handover { "Toeleiding" "Orientation" "Led to help" }
    n_theme { "Thema’s" "Thèmes" "Themes" }
    n_outcome { "Afgerond" "Clôturé" "Closed" }
    n_reopened { "Opnieuw geopend" "Rouvert" "Opened again" }
    n_waiting { "Wacht" "En attente" "Waits" }
    n_answer { "Antwoord gestuurd" "Réponse envoyée" "Answer sent" }
    t_loneliness { "Eenzaamheid" "Solitude" "Loneliness" }
    t_health { "Gezondheid" "Santé" "Health" }
    t_household { "Huishouden" "Ménage" "Household" }
    t_money { "Geld en papieren" "Argent et papiers" "Money and papers" }
    t_housing { "Wonen" "Logement" "Housing" }
    t_informal_care { "Mantelzorg" "Aide d’un proche" "Informal care" }
    t_safety { "Veiligheid" "Sécurité" "Safety" }
    t_mobility { "Vervoer" "Mobilité" "Getting around" }
    t_other { "Iets anders" "Autre chose" "Something else" }

    reads { "Wie las wat" "Qui a lu quoi" "Who read what" }
    reads_words { "Elke keer dat een regisseur een signaal opent, komt hier een regel bij. Wat erin stond, staat hier niet." "Chaque ouverture d’un signalement ajoute une ligne. Le contenu n’y figure pas." "Each time a care coordinator opens a signal, a line is added. What was in it is not shown here." }
    reads_sound { "De lijst is heel: er is niets weggehaald of veranderd sinds je vorige bezoek." "La liste est intacte : rien n’a été enlevé ni modifié depuis votre dernière visite." "The list is whole: nothing was taken out or changed since your last visit." }
    reads_broken { "Let op: deze lijst is veranderd sinds je vorige bezoek. Bel de beheerder." "Attention : cette liste a changé depuis votre dernière visite. Appelez l’administrateur." "Warning: this list was changed since your last visit. Call the administrator." }
    reads_empty { "Nog niemand opende een signaal." "Personne n’a encore ouvert de signalement." "Nobody has opened a signal yet." }
    reads_when { "Wanneer" "Quand" "When" }
    reads_who { "Wie" "Qui" "Who" }
    reads_which { "Welk signaal" "Quel signalement" "Which signal" }
    somebody { "Een vroegere regisseur" "Un ancien régisseur" "A former care coordinator" }
}

impl InboxTexts {
    pub fn theme(&self, theme: Theme) -> &'static str {
        match theme {
            Theme::Loneliness => self.t_loneliness,
            Theme::Health => self.t_health,
            Theme::Household => self.t_household,
            Theme::Money => self.t_money,
            Theme::Housing => self.t_housing,
            Theme::InformalCare => self.t_informal_care,
            Theme::Safety => self.t_safety,
            Theme::Mobility => self.t_mobility,
            Theme::Other => self.t_other,
        }
    }

    pub fn outcome(&self, outcome: Outcome) -> &'static str {
        match outcome {
            Outcome::Helped => self.o_helped,
            Outcome::Referred => self.o_referred,
            Outcome::Declined => self.o_declined,
            Outcome::Unreached => self.o_unreached,
            Outcome::Other => self.o_other,
        }
    }

    pub fn way(&self, way: Way) -> &'static str {
        match way {
            Way::Service => self.w_service,
            Way::Moment => self.w_moment,
            Way::Post => self.w_post,
            Way::Neighbour => self.w_neighbour,
            Way::Other => self.w_other,
        }
    }
}
