//! The texts of passkeys.

super::catalogue! { KeyTexts;
    title { "Je sleutel" "Votre clé" "Your passkey" }
    what { "Met een sleutel (passkey) meld je je aan met je vinger, je gezicht of de code van je toestel." "Avec une clé (passkey), vous vous connectez avec votre doigt, votre visage ou le code de votre appareil." "With a passkey you sign in with your finger, your face or the code of your device." }
    make_title { "Maak een sleutel" "Créer une clé" "Make a passkey" }
    make_why { "Voor dit werk vraagt Keuvel een sleutel. Zo kan niemand anders het in jouw naam doen." "Pour ce travail, Keuvel demande une clé. Ainsi, personne ne peut le faire à votre place." "For this work Keuvel asks for a passkey. That way nobody else can do it in your name." }
    make { "Maak een sleutel op dit toestel" "Créer une clé sur cet appareil" "Make a passkey on this device" }
    make_one_more { "Maak nog een sleutel" "Créer une autre clé" "Make another passkey" }
    confirm_title { "Bevestig met je sleutel" "Confirmez avec votre clé" "Confirm with your passkey" }
    confirm_words { "Zo weten we zeker dat jij het bent. Het geldt voor twaalf uur." "Ainsi, nous sommes sûrs que c’est vous. C’est valable douze heures." "That way we are sure it is you. It holds for twelve hours." }
    confirm { "Gebruik mijn sleutel" "Utiliser ma clé" "Use my passkey" }
    confirmed { "Je sleutel is bevestigd. Je kan verder." "Votre clé est confirmée. Vous pouvez continuer." "Your passkey is confirmed. You can go on." }
    sign_in { "Aanmelden met een sleutel" "Se connecter avec une clé" "Sign in with a passkey" }
    sign_in_words { "Heb je er al een gemaakt? Dan heb je geen code nodig." "Vous en avez déjà créé une ? Alors vous n’avez pas besoin de code." "Have you made one already? Then you need no code." }
    failed { "Dat lukte niet. Probeer het nog eens, of kies een andere manier." "Cela n’a pas marché. Réessayez ou choisissez une autre manière." "That did not work. Try again, or choose another way." }
    unknown { "Deze sleutel kennen we niet. Meld je aan met je e-mailadres of je kaart." "Nous ne connaissons pas cette clé. Connectez-vous avec votre adresse e-mail ou votre carte." "We do not know this passkey. Sign in with your e-mail address or your card." }
    not_allowed { "Bevestig eerst met een sleutel die je al hebt." "Confirmez d’abord avec une clé que vous avez déjà." "First confirm with a passkey you already have." }
    missing { "Deze browser kan geen sleutels gebruiken. Probeer een andere browser of een ander toestel. Of bel ons." "Ce navigateur ne peut pas utiliser de clés. Essayez un autre navigateur ou un autre appareil. Ou appelez-nous." "This browser cannot use passkeys. Try another browser or another device. Or call us." }
    without_javascript { "Een sleutel werkt alleen met JavaScript. Zet het aan, of bel ons." "Une clé ne marche qu’avec JavaScript. Activez-le, ou appelez-nous." "A passkey works with JavaScript only. Switch it on, or call us." }
    mine { "Je sleutels" "Vos clés" "Your passkeys" }
    made_on { "Gemaakt op {made}, laatst gebruikt op {used}" "Créée le {made}, utilisée pour la dernière fois le {used}" "Made on {made}, last used on {used}" }
    name { "Naam van deze sleutel" "Nom de cette clé" "Name of this passkey" }
    change_name { "Geef een andere naam" "Donner un autre nom" "Give it another name" }
    rename { "Bewaar de naam" "Enregistrer le nom" "Save the name" }
    remove { "Verwijder deze sleutel" "Supprimer cette clé" "Remove this passkey" }
    of_key { "{action}: {name}" "{action} : {name}" "{action}: {name}" }
    no_name { "Geef een korte naam." "Donnez un nom court." "Give a short name." }
    lost { "Sleutel kwijt? Bel ons." "Clé perdue ? Appelez-nous." "Lost your passkey? Call us." }
    go_on { "Ga verder" "Continuer" "Go on" }
}
