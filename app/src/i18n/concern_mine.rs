//! The texts of what somebody passed on from this device, and how far it is.

super::catalogue! { PassedTexts;
    title { "Overzicht" "Aperçu" "Overview" }
    heading { "Wat ik doorgaf" "Ce que j’ai transmis" "What I passed on" }
    lead { "Dit staat alleen op dit toestel. Wat je schreef, staat er niet bij." "Ceci n’est que sur cet appareil. Ce que vous avez écrit n’y figure pas." "This is on this device only. What you wrote is not in it." }
    none { "Van dit toestel is nog niets doorgegeven." "Rien n’a encore été transmis depuis cet appareil." "Nothing has been passed on from this device yet." }
    row { "Doorgegeven op {day}" "Transmis le {day}" "Passed on {day}" }
    waits { "Wacht op internet" "En attente d’une connexion" "Waits for internet" }
    later { "Nu neemt onze computer niets meer aan van hier. Het vertrekt later vanzelf. Is het dringend, bel dan de regisseur." "Pour l’instant, notre ordinateur ne prend plus rien d’ici. Cela partira plus tard. Si c’est urgent, appelez le régisseur." "Right now our computer takes no more from here. It will go later by itself. If it is urgent, call the care coordinator." }
    received { "Ontvangen" "Reçu" "Received" }
    read { "Gelezen" "Lu" "Read" }
    followed_up { "Opgevolgd" "Suivi" "Followed up" }
    closed { "Afgerond" "Terminé" "Closed" }
    gone { "Afgerond, en gewist" "Terminé et effacé" "Closed, and deleted" }
    sent { "Verstuurd. Zonder internet weten we niet hoe ver het is." "Envoyé. Sans internet, nous ne savons pas où cela en est." "Sent. Without internet we do not know how far it is." }
    sign_in { "Meld je aan. Dan vertrekt het." "Connectez-vous. Cela partira alors." "Sign in. Then it goes." }
    dead { "Niemand kan dit nog openen: de buurt heeft een nieuwe sleutel. Bel de regisseur." "Plus personne ne peut ouvrir ceci : le quartier a une nouvelle clé. Appelez le régisseur." "Nobody can open this any more: the neighbourhood has a new key. Call the care coordinator." }
    refused { "Onze computer nam dit niet aan. Bel de regisseur." "Notre ordinateur n’a pas accepté ceci. Appelez le régisseur." "Our computer did not take this. Call the care coordinator." }
    will_contact { "De regisseur zegt: “Dank je, ik neem contact op.”" "Le régisseur dit : « Merci, je vous contacte. »" "The care coordinator says: “Thank you, I will be in touch.”" }
    call_me { "De regisseur zegt: “Bel mij even.”" "Le régisseur dit : « Appelez-moi. »" "The care coordinator says: “Please call me.”" }
    arranged { "De regisseur zegt: “Dank je, het is geregeld.”" "Le régisseur dit : « Merci, c’est réglé. »" "The care coordinator says: “Thank you, it has been arranged.”" }
    send_now { "Verstuur nu" "Envoyer maintenant" "Send now" }
    sending { "We proberen te versturen." "Nous essayons d’envoyer." "We are trying to send." }
    still_none { "Het lukt nog niet. Is er internet?" "Cela ne marche pas encore. Avez-vous internet ?" "It does not work yet. Is there internet?" }
    sign_in_press { "Aanmelden" "Se connecter" "Sign in" }
    forget { "Haal weg van dit toestel" "Retirer de cet appareil" "Remove from this device" }
    forget_waits { "Dit is nog niet verstuurd. Druk nog eens om het weg te gooien." "Ceci n’est pas encore envoyé. Appuyez encore pour le jeter." "This has not been sent yet. Press again to throw it away." }
    open_to_send { "Met Keuvel dicht vertrekt iets alleen in Chrome en Edge op Android. Op andere toestellen gaat het als je Keuvel weer opent." "Keuvel fermé, l’envoi ne se fait qu’avec Chrome et Edge sur Android. Ailleurs, il part quand vous rouvrez Keuvel." "With Keuvel closed, something only leaves in Chrome and Edge on Android. Elsewhere it goes when you open Keuvel again." }
    no_script { "Dit overzicht werkt alleen met JavaScript: het staat op je toestel, niet bij ons." "Cet aperçu a besoin de JavaScript : il est sur votre appareil, pas chez nous." "This overview only works with JavaScript: it is on your device, not with us." }
    no_storage { "Dit toestel kan niets bewaren. Daarom is er hier niets te zien." "Cet appareil ne peut rien garder. Il n’y a donc rien à voir ici." "This device cannot keep anything. So there is nothing to see here." }
    again { "Geef nog iets door" "Transmettre autre chose" "Pass on something else" }
}
