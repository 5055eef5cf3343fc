//! The texts of conversations: answering, talking, thanking, and what stands around them.

super::catalogue! { TalkTexts;
    // Who is who.
    somebody { "een buur" "un voisin" "a neighbour" }
    a_coordinator { "de coördinator" "le coordinateur" "the coordinator" }
    as_coordinator { "{name}, coördinator" "{name}, qui coordonne" "{name}, coordinator" }
    you { "Jij" "Vous" "You" }

    // Answering.
    answer_title { "Antwoord op “{title}”" "Répondre à « {title} »" "Answer “{title}”" }
    answer_to { "Je schrijft naar {name}." "Vous écrivez à {name}." "You are writing to {name}." }
    answer_stand_in { "Je schrijft naar {name}. Die hing dit briefje op voor een buur en geeft je antwoord door." "Vous écrivez à {name}. Cette personne a mis ce billet pour un voisin et lui transmettra votre réponse." "You are writing to {name}, who posted this for a neighbour and will pass your answer on." }
    answer_words { "Jullie praten hier, in Keuvel. Niemand ziet je telefoonnummer of je adres. Je buur ziet wel je naam: {name}." "Vous vous parlez ici, dans Keuvel. Personne ne voit votre numéro ou votre adresse. Votre voisin voit votre nom : {name}." "You talk here, in Keuvel. Nobody sees your phone number or your address. Your neighbour does see your name: {name}." }
    your_message { "Je bericht" "Votre message" "Your message" }
    answer_hint { "Bijvoorbeeld: Dag, ik help je graag. Past zaterdag voor jou?" "Par exemple : Bonjour, je vous aide volontiers. Samedi vous convient ?" "For example: Hello, I would be glad to help. Does Saturday suit you?" }
    send_answer { "Stuur je antwoord" "Envoyer votre réponse" "Send your answer" }
    answer_gone { "Dit briefje hangt niet meer op het bord" "Ce billet n’est plus au tableau" "This note is no longer on the board" }
    answer_gone_words { "Misschien is het al gelukt. Er hangt vast nog iets anders." "Peut-être que c’est déjà arrangé. Il y a sûrement autre chose." "Perhaps it has worked out already. There may well be something else." }
    answer_own { "Dit briefje is van jou" "Ce billet est de vous" "This note is yours" }
    answer_own_words { "Op je eigen briefje kan je niet antwoorden. Een buur doet dat." "Vous ne pouvez pas répondre à votre propre billet. Un voisin le fera." "You cannot answer your own note. A neighbour will." }
    answer_not { "Hierop kan je niet antwoorden" "Vous ne pouvez pas répondre ici" "You cannot answer this" }
    answer_not_words { "Met deze buur kan je in Keuvel nu geen gesprek beginnen. Er hangen nog andere briefjes op het bord." "Vous ne pouvez pas commencer de conversation avec ce voisin dans Keuvel. Il y a d’autres billets au tableau." "You cannot start a conversation with this neighbour in Keuvel. There are other notes on the board." }
    to_the_board { "Naar het bord" "Vers le tableau" "To the board" }

    // All conversations.
    conversations { "Mijn gesprekken" "Mes conversations" "My conversations" }
    none { "Je hebt nog geen gesprekken." "Vous n’avez pas encore de conversation." "You have no conversations yet." }
    none_words { "Antwoord op een briefje op het bord, of wacht tot een buur jou antwoordt." "Répondez à un billet du tableau, ou attendez qu’un voisin vous réponde." "Answer a note on the board, or wait until a neighbour answers you." }
    something_new { "Er wacht een bericht op je" "Un message vous attend" "A message is waiting for you" }
    new { "nieuw" "nouveau" "new" }
    with { "met {name}" "avec {name}" "with {name}" }
    closed_word { "afgesloten" "terminée" "closed" }
    older { "Oudere gesprekken" "Conversations plus anciennes" "Older conversations" }
    newer { "Nieuwere gesprekken" "Conversations plus récentes" "Newer conversations" }
    back_to_all { "Terug naar mijn gesprekken" "Retour à mes conversations" "Back to my conversations" }
    back { "Terug naar het gesprek" "Retour à la conversation" "Back to the conversation" }

    // One conversation.
    talk_with { "Gesprek met {name}" "Conversation avec {name}" "Conversation with {name}" }
    about { "Over" "À propos de" "About" }
    stand_in_note { "{name} hing dit briefje op voor een buur, en spreekt voor die buur." "{name} a mis ce billet pour un voisin et parle en son nom." "{name} posted this for a neighbour, and speaks for them." }
    stand_in_mine { "Je spreekt hier als coördinator, voor een buur. Geef door wat je afspreekt." "Vous parlez ici en tant que coordinateur, pour un voisin. Transmettez ce que vous convenez." "You speak here as coordinator, for a neighbour. Pass on what you agree." }
    messages { "Berichten" "Messages" "Messages" }
    earlier { "Eerdere berichten" "Messages précédents" "Earlier messages" }
    to_newest { "Naar de nieuwste berichten" "Vers les derniers messages" "To the newest messages" }
    write { "Schrijf een bericht" "Écrivez un message" "Write a message" }
    send { "Stuur je bericht" "Envoyer votre message" "Send your message" }
    gone_words { "verwijderd" "supprimé" "deleted" }
    taken_away { "weggehaald door de coördinator" "retiré par le coordinateur" "taken away by the coordinator" }
    nameless_note { "Je buur ziet je naam niet." "Votre voisin ne voit pas votre nom." "Your neighbour does not see your name." }
    reads_along { "De coördinator kan dit gesprek lezen." "Le coordinateur peut lire cette conversation." "The coordinator can read this conversation." }
    not_sent { "Je bericht is niet verstuurd." "Votre message n’a pas été envoyé." "Your message has not been sent." }
    what_else { "Wat je nog kan doen" "Ce que vous pouvez encore faire" "What else you can do" }
    reported_note { "Dank je. De coördinator kijkt ernaar, binnen twee werkdagen." "Merci. Le coordinateur regarde cela dans les deux jours ouvrables." "Thank you. The coordinator will look at it within two working days." }

    // Why nothing more can be written.
    wall_left { "Deze buur is niet meer bij Keuvel. Je kan hier niet meer schrijven." "Ce voisin n’est plus sur Keuvel. Vous ne pouvez plus écrire ici." "This neighbour is no longer on Keuvel. You cannot write here any more." }
    wall_blocked { "Je hebt deze buur geblokkeerd. Niemand kan hier nu schrijven." "Vous avez bloqué ce voisin. Personne ne peut écrire ici pour le moment." "You have blocked this neighbour. Nobody can write here now." }
    wall_closed { "Je hebt dit gesprek afgesloten. Niemand kan hier nu schrijven." "Vous avez terminé cette conversation. Personne ne peut écrire ici pour le moment." "You have closed this conversation. Nobody can write here now." }
    wall_ended { "Dit gesprek is afgesloten. Je kan hier niet meer schrijven." "Cette conversation est terminée. Vous ne pouvez plus écrire ici." "This conversation is closed. You cannot write here any more." }

    // What happened.
    named_me { "Je zei je naam." "Vous avez dit votre nom." "You said your name." }
    named_other { "Deze buur heet {name}." "Ce voisin s’appelle {name}." "This neighbour is called {name}." }
    asked_me { "Je vroeg de coördinator erbij." "Vous avez demandé au coordinateur de se joindre à vous." "You asked the coordinator to join." }
    asked_other { "{name} vroeg de coördinator erbij." "{name} a demandé au coordinateur de se joindre à vous." "{name} asked the coordinator to join." }
    thanked_off_me { "Je zei dat de coördinator niet meer hoeft mee te lezen." "Vous avez dit que le coordinateur n’a plus besoin de lire." "You said the coordinator need not read along any more." }
    thanked_off_other { "{name} zei dat de coördinator niet meer hoeft mee te lezen." "{name} a dit que le coordinateur n’a plus besoin de lire." "{name} said the coordinator need not read along any more." }
    closed_me { "Je sloot dit gesprek af." "Vous avez terminé cette conversation." "You closed this conversation." }
    closed_other { "{name} sloot dit gesprek af." "{name} a terminé cette conversation." "{name} closed this conversation." }
    opened_me { "Je opende dit gesprek opnieuw." "Vous avez rouvert cette conversation." "You opened this conversation again." }
    opened_other { "{name} opende dit gesprek opnieuw." "{name} a rouvert cette conversation." "{name} opened this conversation again." }
    thanks_me { "Je zei dank je wel" "Vous avez dit merci" "You said thank you" }
    thanks_other { "{name} zegt dank je wel" "{name} vous dit merci" "{name} says thank you" }

    // Saying one's name.
    name_link { "Zeg mijn naam" "Dire mon nom" "Say my name" }
    name_title { "Wil je je naam zeggen?" "Voulez-vous dire votre nom ?" "Do you want to say your name?" }
    name_words { "Deze buur ziet dan dat je {name} heet. Dat kan je niet terugnemen." "Ce voisin verra alors que vous vous appelez {name}. Vous ne pourrez pas revenir en arrière." "This neighbour will then see that you are called {name}. You cannot take that back." }
    // The coordinator.
    ask_link { "Vraag de coördinator erbij" "Demander l’aide du coordinateur" "Ask the coordinator to join" }
    ask_title { "Wil je de coördinator erbij?" "Voulez-vous l’aide du coordinateur ?" "Do you want the coordinator to join?" }
    ask_words { "De coördinator van {place} kan dan dit hele gesprek lezen, en mee schrijven. Je buur ziet dat. Bedankjes blijven onder jullie. Je kan het weer stoppen." "Le coordinateur de {place} pourra alors lire toute la conversation et y écrire. Votre voisin le verra. Les remerciements restent entre vous. Vous pourrez y mettre fin." "The coordinator of {place} can then read this whole conversation, and write in it. Your neighbour will see that. Thank-yous stay between you. You can stop it again." }
    unask_link { "De coördinator hoeft niet meer mee te lezen" "Le coordinateur n’a plus besoin de lire" "The coordinator need not read along any more" }
    unask_title { "Mag de coördinator weer weg?" "Le coordinateur peut-il se retirer ?" "May the coordinator leave again?" }
    unask_words { "Dan kan de coördinator dit gesprek niet meer lezen. Vroeg je buur het ook? Dan leest de coördinator mee tot ook je buur dit zegt." "Le coordinateur ne pourra plus lire cette conversation. Si votre voisin l’a aussi demandé, il lit encore jusqu’à ce que votre voisin y mette fin." "The coordinator will no longer be able to read this conversation. If your neighbour asked as well, the coordinator reads along until they stop it too." }
    unask { "De coördinator mag weg" "Le coordinateur peut se retirer" "The coordinator may leave" }
    // Blocking.
    block_link { "Blokkeer deze buur" "Bloquer ce voisin" "Block this neighbour" }
    block_title { "Wil je deze buur blokkeren?" "Voulez-vous bloquer ce voisin ?" "Do you want to block this neighbour?" }
    block_words { "Deze buur kan je dan nergens in Keuvel nog schrijven. We vertellen het niet. Je kan het altijd weer opheffen." "Ce voisin ne pourra plus vous écrire nulle part dans Keuvel. Nous ne le lui disons pas. Vous pourrez toujours le débloquer." "This neighbour can then no longer write to you anywhere in Keuvel. We do not tell them. You can always undo it." }
    block { "Blokkeer" "Bloquer" "Block" }
    unblock_link { "Hef de blokkering op" "Débloquer ce voisin" "Unblock this neighbour" }
    unblock_title { "Mag deze buur je weer schrijven?" "Ce voisin peut-il de nouveau vous écrire ?" "May this neighbour write to you again?" }
    unblock_words { "Jullie kunnen elkaar dan weer schrijven in Keuvel." "Vous pourrez de nouveau vous écrire dans Keuvel." "You can then write to each other again in Keuvel." }
    blocked_title { "Wie je geblokkeerd hebt" "Les personnes que vous avez bloquées" "People you have blocked" }
    blocked_words { "Zij kunnen je niet schrijven. Ze weten niet dat je hen blokkeerde." "Ces personnes ne peuvent pas vous écrire. Elles ne savent pas que vous les avez bloquées." "They cannot write to you. They do not know that you blocked them." }
    blocked_none { "Je hebt niemand geblokkeerd." "Vous n’avez bloqué personne." "You have blocked nobody." }
    blocked_about { "Jullie praatten over “{title}”." "Vous parliez de « {title} »." "You talked about “{title}”." }
    unblock_name { "Hef de blokkering van {name} op" "Débloquer {name}" "Unblock {name}" }
    // Closing.
    close_link { "Sluit dit gesprek af" "Terminer cette conversation" "Close this conversation" }
    close_title { "Wil je dit gesprek afsluiten?" "Voulez-vous terminer cette conversation ?" "Do you want to close this conversation?" }
    close_words { "Niemand kan hier dan nog schrijven. Je kan het weer openen. Na een jaar wissen we het." "Personne ne pourra plus écrire ici. Vous pourrez la rouvrir. Après un an, nous l’effaçons." "Nobody can write here any more then. You can open it again. After a year we delete it." }
    open_link { "Open dit gesprek opnieuw" "Rouvrir cette conversation" "Open this conversation again" }
    open_title { "Wil je dit gesprek opnieuw openen?" "Voulez-vous rouvrir cette conversation ?" "Do you want to open this conversation again?" }
    open_words { "Jullie kunnen hier dan weer schrijven." "Vous pourrez de nouveau écrire ici." "You can then write here again." }

    // Reporting.
    report_link { "Meld iets aan de coördinator" "Signaler quelque chose au coordinateur" "Report something to the coordinator" }
    report_title { "Wat wil je melden?" "Que voulez-vous signaler ?" "What do you want to report?" }
    report_words { "De coördinator leest je melding, met het bericht en enkele berichten errond. Je buur hoort niet dat jij het was." "Le coordinateur lit votre signalement, avec le message et quelques messages autour. Votre voisin ne saura pas que c’était vous." "The coordinator reads your report, with the message and a few around it. Your neighbour does not hear that it was you." }
    report_which { "Waarover gaat het?" "De quoi s’agit-il ?" "What is it about?" }
    report_all { "Over het hele gesprek" "De toute la conversation" "The whole conversation" }
    report_which_missing { "Kies waarover het gaat." "Choisissez de quoi il s’agit." "Choose what it is about." }
    report_why { "Wat is er mis?" "Qu’est-ce qui ne va pas ?" "What is wrong?" }
    report_hint { "Een paar woorden volstaan. Is iemand in gevaar? Bel 112." "Quelques mots suffisent. Quelqu’un est en danger ? Appelez le 112." "A few words will do. Is somebody in danger? Call 112." }
    report { "Meld het" "Signaler" "Report it" }

    // Thanking.
    thanks_link { "Zeg dank je wel" "Dire merci" "Say thank you" }
    thanks_title { "Zeg dank je wel" "Dire merci" "Say thank you" }
    thanks_words { "Alleen jullie twee zien dit. Je kan het één keer zeggen." "Vous êtes les deux seuls à voir ceci. Vous pouvez le dire une fois." "Only the two of you see this. You can say it once." }
    your_thanks { "Je bedankje" "Votre remerciement" "Your thank-you" }
    thanks_hint { "Een of twee zinnen, hoogstens {n} tekens." "Une ou deux phrases, {n} caractères au plus." "One or two sentences, at most {n} characters." }
    send_thanks { "Stuur je bedankje" "Envoyer votre remerciement" "Send your thank-you" }

    // What a coordinator sees.
    desk_title { "Gesprekken waar je bij gevraagd bent" "Conversations où l’on demande votre aide" "Conversations you were asked to join" }
    desk_none { "Niemand vraagt je nu erbij." "Personne ne demande votre aide pour le moment." "Nobody is asking for you now." }
    desk_between { "{one} en {other}" "{one} et {other}" "{one} and {other}" }
    desk_talk { "Gesprek over “{title}”" "Conversation à propos de « {title} »" "Conversation about “{title}”" }
    desk_note { "Je kan dit lezen omdat erom gevraagd is. Beiden weten dat je meeleest. Bedankjes zie je niet." "Vous pouvez lire ceci parce qu’on l’a demandé. Les deux savent que vous lisez. Vous ne voyez pas les remerciements." "You can read this because you were asked to. Both know that you read along. You do not see thank-yous." }
    desk_back { "Terug naar de gesprekken" "Retour aux conversations" "Back to the conversations" }

    // Nobody in limbo.
    limbo_title { "Vragen zonder antwoord" "Demandes sans réponse" "Requests without an answer" }
    limbo_words { "Deze vragen hangen vijf dagen of langer op het bord. Niemand antwoordde nog." "Ces demandes sont au tableau depuis cinq jours ou plus. Personne n’a encore répondu." "These requests have been on the board for five days or longer. Nobody has answered yet." }
    limbo_none { "Elke vraag van vijf dagen of ouder kreeg een antwoord." "Toute demande de cinq jours ou plus a reçu une réponse." "Every request of five days or older has had an answer." }
    limbo_since { "Op het bord sinds {day}" "Au tableau depuis {day}" "On the board since {day}" }
    limbo_more { "Er zijn er in totaal {n}. Hier staan de oudste." "Il y en a {n} en tout. Voici les plus anciennes." "There are {n} in all. These are the oldest." }
    fits { "Aanbod dat misschien past" "Offres qui conviennent peut-être" "Offers that may fit" }
    fits_none { "Er hangt geen aanbod op het bord dat past. Misschien ken je iemand. Spreek die gerust aan." "Aucune offre du tableau ne convient. Vous connaissez peut-être quelqu’un. N’hésitez pas à lui parler." "No offer on the board fits. Perhaps you know somebody. Feel free to ask them." }
    fits_here { "in dezelfde buurt" "dans le même quartier" "in the same neighbourhood" }
    fits_from { "uit {place}" "de {place}" "from {place}" }
    fits_shared { "noemt ook: {words}" "mentionne aussi : {words}" "also mentions: {words}" }
    pass_on { "Geef door" "Transmettre" "Pass on" }
    pass_on_of { "Geef “{offer}” door" "Transmettre « {offer} »" "Pass on “{offer}”" }
    passed_on { "Doorgegeven: {day}" "Transmis : {day}" "Passed on: {day}" }
    pass_on_gone { "Dat ging niet door: de vraag of het aanbod hangt niet meer op het bord." "Cela n’a pas pu se faire : la demande ou l’offre n’est plus au tableau." "That could not be done: the request or the offer is no longer on the board." }

    // What somebody hears of it.
    tips { "De coördinator dacht met je mee" "Le coordinateur a pensé à vous" "The coordinator thought of you" }
    tip_asker { "Je vroeg “{mine}”. Misschien past dit aanbod:" "Vous avez demandé « {mine} ». Cette offre convient peut-être :" "You asked “{mine}”. Perhaps this offer fits:" }
    tip_offerer { "Je bood aan: “{mine}”. Misschien kan je hier helpen:" "Vous avez proposé : « {mine} ». Peut-être pouvez-vous aider ici :" "You offered “{mine}”. Perhaps you can help here:" }


    // Messages by e-mail: nothing of what people wrote, no names.
    mail_subject { "Er is iets nieuws voor je in Keuvel" "Il y a du nouveau pour vous dans Keuvel" "There is something new for you in Keuvel" }
    mail_message { "Dag\n\nEr wacht een bericht op je in Keuvel. Je leest het hier:\n{link}\n\nJe krijgt pas een nieuwe mail nadat je gekeken hebt.\nWil je deze mails niet? Zet ze uit in Mijn Keuvel:\n{mine}\n\nKeuvel, samen in je buurt\n" "Bonjour,\n\nUn message vous attend dans Keuvel. Vous pouvez le lire ici :\n{link}\n\nVous ne recevrez un nouveau mail qu’après l’avoir consulté.\nVous ne voulez pas de ces mails ? Désactivez-les dans Mon Keuvel :\n{mine}\n\nKeuvel, ensemble dans le quartier\n" "Hello\n\nA message is waiting for you in Keuvel. You can read it here:\n{link}\n\nYou will only get another e-mail after you have looked.\nDo you not want these e-mails? Turn them off in My Keuvel:\n{mine}\n\nKeuvel, together in your neighbourhood\n" }
    mail_tip { "Dag\n\nDe coördinator van je buurt dacht mee over een briefje van jou. Je leest het hier:\n{link}\n\nWil je deze mails niet? Zet ze uit in Mijn Keuvel:\n{mine}\n\nKeuvel, samen in je buurt\n" "Bonjour,\n\nLe coordinateur de votre quartier a réfléchi à un de vos billets. Vous pouvez le lire ici :\n{link}\n\nVous ne voulez pas de ces mails ? Désactivez-les dans Mon Keuvel :\n{mine}\n\nKeuvel, ensemble dans le quartier\n" "Hello\n\nThe coordinator of your neighbourhood gave some thought to a note of yours. You can read it here:\n{link}\n\nDo you not want these e-mails? Turn them off in My Keuvel:\n{mine}\n\nKeuvel, together in your neighbourhood\n" }
    mail_asked { "Dag\n\nEen buur vraagt de coördinator bij een gesprek. Je leest het hier:\n{link}\n\nWil je deze mails niet? Zet ze uit in Mijn Keuvel:\n{mine}\n\nKeuvel, samen in je buurt\n" "Bonjour,\n\nUn voisin demande l’aide du coordinateur dans une conversation. Vous pouvez la lire ici :\n{link}\n\nVous ne voulez pas de ces mails ? Désactivez-les dans Mon Keuvel :\n{mine}\n\nKeuvel, ensemble dans le quartier\n" "Hello\n\nA neighbour asks the coordinator to join a conversation. You can read it here:\n{link}\n\nDo you not want these e-mails? Turn them off in My Keuvel:\n{mine}\n\nKeuvel, together in your neighbourhood\n" }
    mail_stay_subject { "Mag je briefje blijven hangen?" "Votre billet peut-il rester ?" "May your note stay up?" }
    mail_stay { "Dag\n\nEen briefje van jou op het bord van Keuvel eindigt binnen een week. Mag het blijven hangen? Eén druk op de knop volstaat:\n{link}\n\nHoeft het niet meer? Dan doe je niets: het gaat vanzelf van het bord.\nWil je deze mails niet? Zet ze uit in Mijn Keuvel:\n{mine}\n\nKeuvel, samen in je buurt\n" "Bonjour,\n\nUn de vos billets au tableau de Keuvel se termine dans une semaine au plus. Peut-il rester ? Il suffit d’appuyer sur un bouton :\n{link}\n\nCe n’est plus nécessaire ? Ne faites rien : il quittera le tableau de lui-même.\nVous ne voulez pas de ces mails ? Désactivez-les dans Mon Keuvel :\n{mine}\n\nKeuvel, ensemble dans le quartier\n" "Hello\n\nA note of yours on the board of Keuvel ends within a week. May it stay up? One press of a button is enough:\n{link}\n\nNo longer needed? Then do nothing: it leaves the board by itself.\nDo you not want these e-mails? Turn them off in My Keuvel:\n{mine}\n\nKeuvel, together in your neighbourhood\n" }
    others { "Misschien iets voor jou?" "Quelque chose pour vous ?" "Something for you, perhaps?" }
    others_words { "Fijn dat het gelukt is. Dit vragen andere buren. Het hoeft niet." "Tant mieux, c’est arrangé. Voici ce que demandent d’autres voisins. Rien ne vous oblige." "How nice that it worked out. This is what other neighbours ask. You do not have to." }
}
