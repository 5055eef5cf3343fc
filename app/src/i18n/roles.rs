//! The texts of the administrator: who does what, invitations, the audit list.

super::catalogue! { RoleTexts;
    title { "Beheer van {name}" "Gestion de {name}" "Administration of {name}" }
    people { "Wie doet wat" "Qui fait quoi" "Who does what" }
    people_words { "Hier staat wie een taak heeft in {name}. Wie alleen bewoner is, staat hier niet." "Voici qui a une tâche à {name}. Les simples habitants n’y sont pas." "This is who has a task in {name}. People who are only residents are not listed." }
    search { "Zoek een naam of een taak" "Chercher un nom ou une tâche" "Search for a name or a task" }
    nobody_found { "Niemand gevonden." "Personne trouvé." "Nobody found." }
    you { "jij" "vous" "you" }
    resident { "Bewoner" "Habitant" "Resident" }
    caring_neighbour { "Zorgzame buur" "Voisin attentif" "Caring neighbour" }
    team_member { "Lid van het regieteam" "Membre de l’équipe du quartier" "Member of the neighbourhood team" }
    coordinator { "Coördinator" "Coordinateur" "Coordinator" }
    regisseur { "Regisseur" "Régisseur de quartier" "Care coordinator" }
    administrator { "Beheerder" "Administrateur" "Administrator" }
    somewhere { "{role}, {place}" "{role}, {place}" "{role}, {place}" }
    whole { "heel {name}" "tout {name}" "all of {name}" }
    take { "Neem deze taak weg" "Retirer cette tâche" "Take this task away" }
    take_named { "Neem de taak weg van {name}: {task}" "Retirer la tâche de {name} : {task}" "Take the task from {name}: {task}" }
    taken { "De taak is weggenomen." "La tâche est retirée." "The task has been taken away." }
    last_administrator { "Er moet altijd een beheerder zijn. Geef die taak eerst aan iemand anders." "Il faut toujours un administrateur. Donnez d’abord cette tâche à quelqu’un d’autre." "There must always be an administrator. First give that task to somebody else." }
    clash { "Een beheerder kan geen regisseur zijn, en omgekeerd. Zo blijft een signaal bij de regisseur alleen." "Un administrateur ne peut pas être régisseur, et inversement. Ainsi, un signalement reste chez le régisseur seul." "An administrator cannot be a care coordinator, nor the other way round. That way a signal stays with the care coordinator alone." }
    forget_keys { "Verwijder de sleutels" "Supprimer les clés" "Remove the passkeys" }
    forget_keys_named { "Verwijder de sleutels van {name}" "Supprimer les clés de {name}" "Remove the passkeys of {name}" }
    forget_keys_words { "Voor wie een toestel kwijt is. Daarna maakt die een nieuwe sleutel. Alle toestellen worden afgemeld." "Pour une personne qui a perdu un appareil. Ensuite, cette personne crée une nouvelle clé. Tous les appareils sont déconnectés." "For somebody who has lost a device. They then make a new passkey. All devices are signed out." }
    forgot_keys { "De sleutels zijn verwijderd." "Les clés sont supprimées." "The passkeys have been removed." }

    // Giving a task.
    invite { "Geef iemand een taak" "Donner une tâche à quelqu’un" "Give somebody a task" }
    invite_words { "Met een e-mailadres, of met een buurtkaart voor wie geen e-mail heeft." "Avec une adresse e-mail, ou avec une carte de quartier pour qui n’a pas d’e-mail." "With an e-mail address, or with a neighbourhood card for people without e-mail." }
    which_role { "Welke taak?" "Quelle tâche ?" "Which task?" }
    which_role_missing { "Kies een taak." "Choisissez une tâche." "Choose a task." }
    which_place { "Waar?" "Où ?" "Where?" }
    which_place_hint { "Een beheerder is er altijd voor de hele gemeente." "Un administrateur l’est toujours pour toute la commune." "An administrator is always one for the whole municipality." }
    their_email { "E-mailadres" "Adresse e-mail" "E-mail address" }
    their_email_hint { "We sturen een bericht. De taak geldt zodra die persoon zich aanmeldt." "Nous envoyons un message. La tâche vaut dès que la personne se connecte." "We send a message. The task holds as soon as they sign in." }
    their_name { "Of: een naam, voor een buurtkaart" "Ou : un nom, pour une carte de quartier" "Or: a name, for a neighbourhood card" }
    their_name_hint { "Alleen voor wie geen e-mailadres heeft." "Seulement pour les personnes sans adresse e-mail." "Only for people without an e-mail address." }
    one_of_two { "Vul een e-mailadres in, of een naam. Niet allebei." "Remplissez une adresse e-mail ou un nom. Pas les deux." "Fill in an e-mail address or a name. Not both." }
    do_invite { "Geef deze taak" "Donner cette tâche" "Give this task" }
    invited { "De uitnodiging is verstuurd." "L’invitation est envoyée." "The invitation has been sent." }
    given { "De taak is gegeven." "La tâche est donnée." "The task has been given." }
    open_invitations { "Uitgenodigd, nog niet aangemeld" "Invités, pas encore connectés" "Invited, not signed in yet" }
    withdraw { "Trek de uitnodiging in" "Retirer l’invitation" "Withdraw the invitation" }
    withdraw_named { "Trek de uitnodiging in van {email}" "Retirer l’invitation de {email}" "Withdraw the invitation of {email}" }
    mail_subject { "Een taak in Keuvel" "Une tâche dans Keuvel" "A task in Keuvel" }
    mail_body { "Dag\n\nJe kreeg een taak in Keuvel, de app van je buurt.\n\nMeld je aan met dit e-mailadres:\n{link}\n\nVerwachtte je dit niet? Dan hoef je niets te doen, of bel ons: {phone}\n\nKeuvel, samen in je buurt\n" "Bonjour,\n\nVous avez reçu une tâche dans Keuvel, l’application de votre quartier.\n\nConnectez-vous avec cette adresse e-mail :\n{link}\n\nVous ne vous y attendiez pas ? Ne faites rien, ou appelez-nous : {phone}\n\nKeuvel, ensemble dans le quartier\n" "Hello\n\nYou were given a task in Keuvel, the app of your neighbourhood.\n\nSign in with this e-mail address:\n{link}\n\nDid you not expect this? Then you need not do anything, or call us: {phone}\n\nKeuvel, together in your neighbourhood\n" }

    // The audit list.
    places { "Buurten: naam, samenvoegen, splitsen" "Quartiers : nom, fusionner, diviser" "Neighbourhoods: name, merge, split" }
    log { "Logboek" "Journal" "Log" }
    log_words { "Wat er met rechten en kaarten gebeurde, en wat er beslist werd. Nooit wat mensen schreven." "Ce qui s’est passé avec les droits et les cartes, et ce qui a été décidé. Jamais ce que les gens ont écrit." "What was done with rights and cards, and what was decided. Never what people wrote." }
    log_empty { "Er staat nog niets in het logboek." "Le journal est encore vide." "The log is still empty." }
    log_when { "Wanneer" "Quand" "When" }
    log_who { "Wie" "Qui" "Who" }
    log_what { "Wat" "Quoi" "What" }
    log_whom { "Voor wie" "Pour qui" "For whom" }
    log_where { "Waar" "Où" "Where" }
    log_older { "Vroeger" "Plus tôt" "Earlier" }
    log_command_line { "de server" "le serveur" "the server" }
    log_gone { "iemand die weg is" "quelqu’un qui est parti" "somebody who left" }
    did_role_given { "gaf een taak" "a donné une tâche" "gave a task" }
    did_role_taken { "nam een taak weg" "a retiré une tâche" "took a task away" }
    did_role_accepted { "gaf een taak (uitnodiging aanvaard)" "a donné une tâche (invitation acceptée)" "gave a task (invitation accepted)" }
    did_invited { "nodigde iemand uit" "a invité quelqu’un" "invited somebody" }
    did_withdrawn { "trok een uitnodiging in" "a retiré une invitation" "withdrew an invitation" }
    did_registered { "schreef iemand in aan de balie" "a inscrit quelqu’un au guichet" "registered somebody at the counter" }
    did_card_made { "maakte een buurtkaart" "a fait une carte de quartier" "made a neighbourhood card" }
    did_card_blocked { "blokkeerde een buurtkaart" "a bloqué une carte de quartier" "blocked a neighbourhood card" }
    did_passkey_made { "maakte een sleutel" "a créé une clé" "made a passkey" }
    did_passkey_removed { "verwijderde een sleutel" "a supprimé une clé" "removed a passkey" }
    did_passkeys_forgotten { "verwijderde de sleutels van iemand" "a supprimé les clés de quelqu’un" "removed somebody’s passkeys" }
    did_activity_published { "publiceerde een activiteit" "a publié une activité" "published an activity" }
    did_decided { "besliste in de wachtrij" "a décidé dans la file d’attente" "decided in the queue" }
    did_decision_undone { "nam een beslissing terug" "est revenu sur une décision" "took a decision back" }
    did_neighbourhood_merged { "voegde buurten samen" "a fusionné des quartiers" "merged neighbourhoods" }
    did_neighbourhood_renamed { "gaf een buurt een andere naam" "a renommé un quartier" "renamed a neighbourhood" }
    did_neighbourhood_split { "splitste een buurt" "a divisé un quartier" "split a neighbourhood" }
    did_activity_changed { "wijzigde een activiteit" "a modifié une activité" "changed an activity" }
    did_activity_cancelled { "zegde een activiteit af" "a annulé une activité" "cancelled an activity" }
    did_activity_stopped { "stopte een reeks" "a arrêté une série" "stopped a series" }
    did_activity_restored { "zette een activiteit terug" "a rétabli une activité" "put an activity back" }
    did_occurrence_cancelled { "zegde één dag van een activiteit af" "a annulé une date d’une activité" "cancelled one date of an activity" }
    did_occurrence_moved { "verplaatste één dag van een activiteit" "a déplacé une date d’une activité" "moved one date of an activity" }
    did_occurrence_changed { "wijzigde één dag van een activiteit" "a modifié une date d’une activité" "changed one date of an activity" }
    did_occurrence_restored { "zette één dag van een activiteit terug" "a rétabli une date d’une activité" "put one date of an activity back" }
    did_referral_card_made { "maakte een doorverwijskaartje" "a créé une carte d’orientation" "made a referral card" }
    did_referral_card_revoked { "trok een doorverwijskaartje in" "a retiré une carte d’orientation" "revoked a referral card" }
    did_team_founded { "begon een ploeg van regisseurs" "a créé une équipe de régisseurs" "began a team of care coordinators" }
    did_team_ended { "verving een ploeg van regisseurs" "a remplacé une équipe de régisseurs" "replaced a team of care coordinators" }
    did_epoch_started { "wijzigde wie in de ploeg van regisseurs zit" "a modifié la composition de l’équipe de régisseurs" "changed who is in the team of care coordinators" }
    did_regisseur_keys_made { "maakte sleutels voor signalen" "a créé des clés pour les signalements" "made keys for signals" }
    did_regisseur_keys_wrapped { "koos nieuwe woorden voor sleutels voor signalen" "a choisi d’autres mots pour ses clés des signalements" "chose new words for keys for signals" }
    did_themes_published { "maakte de thema’s van een kwartaal bekend" "a publié les thèmes d’un trimestre" "published the themes of a quarter" }
    did_concern_erased { "wiste een signaal" "a effacé un signalement" "deleted a signal" }
    did_privacy_words { "schreef wie verantwoordelijk is, bij Privacy" "a écrit qui est responsable, à la page Vie privée" "wrote who is responsible, at Privacy" }
    did_concern_days { "koos hoe lang signalen blijven" "a choisi la durée de conservation des signalements" "chose how long signals are kept" }
    did_notice_published { "publiceerde een bericht" "a publié un message" "published a notice" }
    did_notice_changed { "wijzigde een bericht" "a modifié un message" "changed a notice" }
    did_notice_removed { "verwijderde een bericht" "a supprimé un message" "removed a notice" }
    did_passed_on { "bracht een vraag en een aanbod samen" "a réuni une demande et une offre" "brought a request and an offer together" }
    did_post_at_counter { "plaatste iets voor een buur" "a publié quelque chose pour un voisin" "posted something for a neighbour" }
    did_registration_made { "schreef iemand in voor een activiteit" "a inscrit quelqu’un à une activité" "registered somebody for an activity" }
    did_registration_cancelled { "schrapte een inschrijving" "a annulé une inscription" "cancelled a registration" }
    did_walk_added { "zette een wandeling klaar" "a préparé une promenade" "added a walk" }
    did_walk_corrected { "verbeterde een wandeling" "a corrigé une promenade" "corrected a walk" }
    did_walk_published { "publiceerde een wandeling" "a publié une promenade" "published a walk" }
    did_walk_hidden { "haalde een wandeling weg" "a retiré une promenade" "took a walk away" }
    did_walk_removed { "gooide een klad van een wandeling weg" "a supprimé un brouillon de promenade" "removed a draft of a walk" }
    did_walk_closed { "sloot een wandeling af" "a fermé une promenade" "closed a walk" }
    did_walk_opened { "stelde een wandeling weer open" "a rouvert une promenade" "opened a walk again" }
    to_people { "Naar wie wat doet" "Vers qui fait quoi" "To who does what" }
}
