//! The texts of what waits on the device for the network.

super::catalogue! { OutboxTexts;
    title { "Nog te versturen" "Encore à envoyer" "Still to be sent" }
    words { "Bewaard op dit toestel, wordt verstuurd zodra er internet is." "Gardé sur cet appareil, sera envoyé dès qu’il y aura internet." "Kept on this device, will be sent as soon as there is internet." }
    send { "Verstuur nu" "Envoyer maintenant" "Send now" }
    typed { "{kind}, getypt {when}" "{kind}, écrit {when}" "{kind}, typed {when}" }
    kind_board { "Iets voor het bord" "Quelque chose pour le tableau" "Something for the board" }
    kind_conversation { "Een bericht" "Un message" "A message" }
    kind_other { "Een formulier" "Un formulaire" "A form" }
    waits { "Wacht op internet." "En attente d’une connexion." "Waiting for internet." }
    sign_in { "Meld je aan. Dan versturen we het." "Connectez-vous. Alors nous l’envoyons." "Sign in. Then we send it." }
    look { "Nog niet verstuurd. Open het formulier, kijk het na en verstuur het." "Pas encore envoyé. Ouvrez le formulaire, vérifiez-le et envoyez-le." "Not sent yet. Open the form, look at it and send it." }
    gone { "Dit kan niet meer verstuurd worden. Hieronder staat wat je typte." "Ceci ne peut plus être envoyé. Ce que vous avez écrit se trouve ci-dessous." "This cannot be sent any more. What you typed is below." }
    refused { "Nog niet verstuurd: er is iets niet in orde. Open het formulier om het te verbeteren." "Pas encore envoyé : il y a quelque chose à corriger. Ouvrez le formulaire pour le corriger." "Not sent yet: something needs your attention. Open the form to correct it." }
    others { "Dit typte iemand anders. Het wordt verstuurd als die persoon zich hier aanmeldt." "Quelqu’un d’autre a écrit ceci. Ce sera envoyé quand cette personne se connectera ici." "Somebody else typed this. It is sent when they sign in here." }
    done { "Verstuurd." "Envoyé." "Sent." }
    open { "Open het formulier" "Ouvrir le formulaire" "Open the form" }
    see { "Bekijk" "Voir" "See" }
    door { "Aanmelden" "Se connecter" "Sign in" }
    you_typed { "Wat je typte" "Ce que vous avez écrit" "What you typed" }
    not_sent { "Niet verstuurd" "Pas envoyé" "Not sent" }
    not_sent_words { "Er is geen internet. Dit wordt niet later verstuurd en nergens bewaard. Laat deze pagina open en probeer het straks opnieuw." "Il n’y a pas d’internet. Ceci ne sera pas envoyé plus tard et n’est gardé nulle part. Laissez cette page ouverte et réessayez tout à l’heure." "There is no internet. This is not sent later and not kept anywhere. Leave this page open and try again in a while." }
    again { "Probeer opnieuw" "Réessayer" "Try again" }
    sure { "Toch weggooien? Druk dan nog eens." "Jeter quand même ? Appuyez encore une fois." "Throw it away all the same? Press once more." }
    forget { "Gooi weg" "Jeter" "Throw away" }
}
