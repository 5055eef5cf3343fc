//! The texts of signing in and of what is somebody's own.

super::catalogue! { PeopleTexts;
    // Signing in.
    sign_in { "Aanmelden" "Se connecter" "Sign in" }
    sign_in_words { "Met je e-mailadres. Je hebt geen wachtwoord nodig: we sturen je een code." "Avec votre adresse e-mail. Pas besoin de mot de passe : nous vous envoyons un code." "With your e-mail address. You need no password: we send you a code." }
    sign_in_kept { "Wat je typte, hebben we bewaard. Meld je aan, dan staat het er weer." "Nous avons gardé ce que vous aviez écrit. Connectez-vous et tout réapparaîtra." "We have kept what you typed. Sign in and it will be there again." }
    email { "Je e-mailadres" "Votre adresse e-mail" "Your e-mail address" }
    email_hint { "Bijvoorbeeld maria@voorbeeld.be" "Par exemple maria@exemple.be" "For example maria@example.be" }
    email_wrong { "Dit e-mailadres klopt niet. Kijk het nog eens na." "Cette adresse e-mail n’est pas correcte. Vérifiez-la." "This e-mail address is not right. Please check it." }
    send_code { "Stuur mij een code" "Envoyez-moi un code" "Send me a code" }
    no_email { "Geen e-mailadres?" "Pas d’adresse e-mail ?" "No e-mail address?" }
    no_email_words { "Vraag aan het dienstencentrum een buurtkaart. Of bel ons." "Demandez une carte de quartier au centre de services. Ou appelez-nous." "Ask the service centre for a neighbourhood card. Or call us." }
    with_card { "Ik heb een buurtkaart" "J’ai une carte de quartier" "I have a neighbourhood card" }
    code_title { "Kijk in je mailbox" "Regardez votre boîte mail" "Look in your mailbox" }
    code_words { "We stuurden een bericht naar {email}. Er staat een code in van zes cijfers." "Nous avons envoyé un message à {email}. Il contient un code de six chiffres." "We sent a message to {email}. It holds a code of six digits." }
    code { "De code" "Le code" "The code" }
    code_hint { "Zes cijfers. De code blijft een kwartier geldig." "Six chiffres. Le code reste valable un quart d’heure." "Six digits. The code is valid for a quarter of an hour." }
    code_wrong { "Deze code klopt niet. Je kan nog {n} keer proberen." "Ce code n’est pas correct. Essais restants : {n}." "This code is not right. Tries left: {n}." }
    code_wrong_last { "Deze code klopt niet. Vraag een nieuwe code." "Ce code n’est pas correct. Demandez-en un nouveau." "This code is not right. Ask for a new one." }
    code_gone { "Deze code werkt niet meer. Vraag een nieuwe code." "Ce code ne fonctionne plus. Demandez-en un nouveau." "This code no longer works. Ask for a new one." }
    ask_again { "Vraag een nieuwe code" "Demander un nouveau code" "Ask for a new code" }
    nothing_came { "Kreeg je niets? Kijk ook bij ongewenste mail." "Rien reçu ? Regardez aussi dans les indésirables." "Nothing there? Look in your spam folder too." }
    link_title { "Ben jij het?" "Est-ce bien vous ?" "Is it you?" }
    link_words { "Druk op de knop om je aan te melden op dit toestel." "Appuyez sur le bouton pour vous connecter sur cet appareil." "Press the button to sign in on this device." }
    link_press { "Ja, meld mij aan" "Oui, connectez-moi" "Yes, sign me in" }
    link_gone { "Deze link werkt niet meer" "Ce lien ne fonctionne plus" "This link no longer works" }
    link_gone_words { "Een link werkt één keer, en een kwartier lang. Vraag een nieuwe." "Un lien fonctionne une seule fois, pendant un quart d’heure. Demandez-en un nouveau." "A link works once, for a quarter of an hour. Ask for a new one." }
    link_elsewhere { "Je vroeg dit op een ander toestel" "Vous l’aviez demandé sur un autre appareil" "You asked for this on another device" }
    link_elsewhere_words { "Ga terug naar waar je het vroeg. Typ daar de zes cijfers uit hetzelfde bericht." "Retournez là où vous l’aviez demandé. Tapez-y les six chiffres du même message." "Go back to where you asked for it. Type the six digits from the same message there." }
    welcome { "Welkom bij Keuvel" "Bienvenue sur Keuvel" "Welcome to Keuvel" }
    welcome_words { "Nog twee vragen, en je bent klaar." "Encore deux questions et vous avez terminé." "Two more questions and you are done." }
    name { "Hoe mogen we je noemen?" "Comment pouvons-nous vous appeler ?" "What may we call you?" }
    name_hint { "Je voornaam, of een naam die je zelf kiest. Je buren zien deze naam." "Votre prénom, ou un nom que vous choisissez. Vos voisins voient ce nom." "Your first name, or a name you choose. Your neighbours see this name." }
    name_wrong { "Deze naam kunnen we niet gebruiken. Kies een korte naam met letters." "Nous ne pouvons pas utiliser ce nom. Choisissez un nom court, avec des lettres." "We cannot use this name. Choose a short one, with letters." }
    neighbourhood { "Je buurt" "Votre quartier" "Your neighbourhood" }
    neighbourhood_hint { "De naam van je wijk, je gemeente of je postcode." "Le nom de votre quartier, de votre commune ou votre code postal." "The name of your neighbourhood, your town or your postcode." }
    neighbourhood_unknown { "Deze buurt vinden we niet. Probeer de naam van je gemeente." "Nous ne trouvons pas ce quartier. Essayez le nom de votre commune." "We cannot find this neighbourhood. Try the name of your town." }
    neighbourhood_which { "Welke buurt bedoel je?" "Quel quartier voulez-vous dire ?" "Which neighbourhood do you mean?" }
    make_account { "Klaar, ga verder" "Terminé, continuer" "Done, go on" }

    // The message with the code.
    mail_subject { "Je code voor Keuvel" "Votre code pour Keuvel" "Your code for Keuvel" }
    mail_body { "Dag\n\nJe vroeg om je aan te melden bij Keuvel.\n\nJe code: {code}\n\nOf open deze link op het toestel waar je het vroeg:\n{link}\n\nDe code en de link werken één keer, en een kwartier lang. Vroeg je dit niet? Dan hoef je niets te doen.\n\nKeuvel, samen in je buurt\n" "Bonjour,\n\nVous avez demandé à vous connecter à Keuvel.\n\nVotre code : {code}\n\nOu ouvrez ce lien sur l’appareil où vous l’avez demandé :\n{link}\n\nLe code et le lien fonctionnent une seule fois, pendant un quart d’heure. Vous n’avez rien demandé ? Alors ne faites rien.\n\nKeuvel, ensemble dans le quartier\n" "Hello\n\nYou asked to sign in to Keuvel.\n\nYour code: {code}\n\nOr open this link on the device where you asked for it:\n{link}\n\nThe code and the link work once, for a quarter of an hour. Did you not ask for this? Then you need not do anything.\n\nKeuvel, together in your neighbourhood\n" }

    // What is somebody's own.
    mine { "Mijn Keuvel" "Mon Keuvel" "My Keuvel" }
    hello { "Dag {name}" "Bonjour {name}" "Hello {name}" }
    sign_out { "Afmelden op dit toestel" "Se déconnecter de cet appareil" "Sign out on this device" }
    signed_out { "Je bent afgemeld" "Vous êtes déconnecté" "You are signed out" }
    signed_out_words { "Op dit toestel staat niets meer van jou, behalve wat nog niet verstuurd is." "Il n’y a plus rien de vous sur cet appareil, sauf ce qui n’est pas encore envoyé." "There is nothing of yours left on this device, except what has not been sent yet." }
}
