//! The texts of passing on: before the form, the form, and what becomes of it on the device.

super::catalogue! { ConcernTexts;
    title { "Even doorgeven" "Transmettre" "Passing it on" }
    door { "Iemand die steun kan gebruiken?" "Quelqu’un qui aurait besoin de soutien ?" "Somebody who could use some support?" }
    description { "Geef door aan de buurtregisseur van {place} wat je merkt bij een buur." "Transmettez au régisseur de quartier de {place} ce que vous remarquez chez un voisin." "Pass on to the care coordinator of {place} what you notice about a neighbour." }
    lead { "Merk je dat een buur steun kan gebruiken? Geef het door. De regisseur kijkt wat kan." "Vous remarquez qu’un voisin a besoin d’aide ? Transmettez-le. Le régisseur voit ce qui est possible." "Do you notice that a neighbour could use support? Pass it on. The care coordinator looks at what can be done." }
    danger { "Nu in gevaar? Bel 112." "Un danger immédiat ? Appelez le 112." "In danger now? Call 112." }
    lines { "Liever meteen met iemand praten" "Parler tout de suite à quelqu’un" "Talk to somebody right away" }
    line_1813 { "Zelfmoordlijn: denk jij aan zelfdoding, of iemand die je kent?" "Zelfmoordlijn (en néerlandais) : vous ou un proche pensez au suicide ?" "Zelfmoordlijn (in Dutch): are you, or somebody you know, thinking of suicide?" }
    line_1712 { "Geweld, misbruik of verwaarlozing" "Violence, abus ou négligence (en néerlandais)" "Violence, abuse or neglect (in Dutch)" }
    line_106 { "Tele-Onthaal: praten over wat dan ook, dag en nacht" "Tele-Onthaal : parler de tout, jour et nuit (en néerlandais)" "Tele-Onthaal: talk about anything, day and night (in Dutch)" }
    line_102 { "Awel: voor kinderen en jongeren" "Awel : pour enfants et jeunes (en néerlandais)" "Awel: for children and young people (in Dutch)" }
    or_call { "Of bel gewoon:" "Ou appelez simplement :" "Or simply call:" }
    regisseur { "{name}, regisseur van de buurt" "{name}, régisseur du quartier" "{name}, care coordinator of the neighbourhood" }
    no_script { "Dit formulier werkt alleen met JavaScript. Wat je schrijft, gaat op je eigen toestel op slot, voor het vertrekt. Daar is JavaScript voor nodig. Bel liever:" "Ce formulaire a besoin de JavaScript. Ce que vous écrivez est verrouillé sur votre appareil, avant l’envoi. C’est JavaScript qui le fait. Appelez plutôt :" "This form only works with JavaScript. What you write is locked on your own device before it leaves. JavaScript does that. Please call instead:" }
    no_key { "Doorgeven kan hier nog niet: de regisseur heeft nog geen sleutel gemaakt. Zonder die sleutel sturen we niets. Bel:" "Transmettre n’est pas encore possible ici : le régisseur n’a pas encore créé de clé. Sans elle, nous n’envoyons rien. Appelez :" "Passing on is not possible here yet: the care coordinator has not made a key. Without it we send nothing. Call:" }
    getting_ready { "Het formulier wordt klaargezet. Lukt dat niet? Bel:" "Le formulaire se prépare. Rien ne vient ? Appelez :" "The form is being made ready. Nothing happens? Call:" }
    not_safe { "Dit toestel kan niets op slot doen: de verbinding is niet veilig, of de browser is te oud. Bel:" "Cet appareil ne peut rien verrouiller : la connexion n’est pas sûre, ou le navigateur est trop ancien. Appelez :" "This device cannot lock anything: the connection is not safe, or the browser is too old. Call:" }
    broken { "De sleutel van de buurt klopt niet met wat dit toestel kent. Geef niets door. Bel:" "La clé du quartier ne correspond pas à ce que cet appareil connaît. Ne transmettez rien. Appelez :" "The key of the neighbourhood does not match what this device knows. Pass nothing on. Call:" }
    renewed { "De sleutel van deze buurt is nieuw sinds je laatste bezoek. Vergelijk het nummer hieronder met de regisseur, aan de telefoon:" "La clé de ce quartier est nouvelle depuis votre dernière visite. Comparez le numéro plus bas avec le régisseur, au téléphone :" "The key of this neighbourhood is new since your last visit. Compare the number below with the care coordinator, on the telephone:" }
    no_storage { "Dit toestel kan niets bewaren: een privévenster, of het geheugen is vol. Doorgeven lukt alleen met internet. Zonder internet is het weg als je dit venster sluit." "Cet appareil ne peut rien garder : fenêtre privée, ou mémoire pleine. Transmettre ne marche qu’avec internet. Sans internet, tout disparaît si vous fermez cette fenêtre." "This device cannot keep anything: a private window, or its storage is full. Passing on only works with internet. Without it, all is gone when you close this window." }
    not_persistent { "Is het geheugen van je toestel bijna vol, dan kan het iets wissen wat nog wacht op internet." "Si la mémoire de l’appareil est presque pleine, il peut effacer ce qui attend encore internet." "If your device is almost full, it may delete what still waits for internet." }
    in_memory { "Wat je hier typt, bewaren we niet. Sluit je dit venster, dan is het weg." "Nous ne gardons pas ce que vous écrivez ici. Si vous fermez cette fenêtre, tout disparaît." "What you type here is not kept. If you close this window, it is gone." }
    step { "Vraag {n} van {all}" "Question {n} sur {all}" "Question {n} of {all}" }
    next { "Volgende" "Suivant" "Next" }
    back { "Vorige" "Précédent" "Back" }
    quick { "Snel weg" "Quitter vite" "Leave quickly" }
    quick_hint { "Of druk twee keer op Escape. Alles wat je typte, is dan weg." "Ou appuyez deux fois sur Échap. Tout ce que vous avez écrit disparaît." "Or press Escape twice. Everything you typed is gone then." }
    q_who { "Over wie gaat het?" "De qui s’agit-il ?" "Who is it about?" }
    who_neighbour { "Over een buur" "D’un voisin" "A neighbour" }
    who_self { "Over mezelf: ik wil graag steun" "De moi : j’aimerais de l’aide" "Myself: I would like support" }
    who_place { "Over de buurt: een plek, een weg, een bus" "Du quartier : un lieu, une rue, un bus" "The neighbourhood: a place, a road, a bus" }
    who_place_words { "Dat is geen geheim. Je schrijft het op een andere bladzijde." "Ce n’est pas secret. Vous l’écrivez sur une autre page." "That is no secret. You write it on another page." }
    caring { "Ik ben zorgzame buur in deze buurt" "Je suis voisin attentif dans ce quartier" "I am a caring neighbour here" }
    caring_hint { "Dan krijg je het volledige formulier. Bij het versturen meld je je aan." "Vous recevez alors le formulaire complet. Vous vous connectez à l’envoi." "Then you get the full form. You sign in when it is sent." }
    q_reads { "Wie leest dit?" "Qui lira ceci ?" "Who will read this?" }
    reads_1 { "Alleen de regisseurs van deze buurt. Zij openen het met een sleutel die nergens anders ligt." "Seuls les régisseurs de ce quartier. Ils l’ouvrent avec une clé qui n’existe nulle part ailleurs." "Only the care coordinators of this neighbourhood. They open it with a key that is nowhere else." }
    reads_2 { "Niet de coördinator, niet de gemeente, niet wie de computer beheert." "Ni le coordinateur, ni la commune, ni l’informaticien." "Not the coordinator, not the municipality, not whoever runs the computer." }
    reads_3 { "Zolang de regisseur ermee bezig is, blijft het. {days} dagen na de week waarin het afgerond werd, wissen we het." "Tant que le régisseur s’en occupe, cela reste. Nous l’effaçons {days} jours après la semaine de la clôture." "As long as the care coordinator is working on it, it stays. We delete it {days} days after the week in which it was closed." }
    reads_not { "Wat we niet kunnen beloven" "Ce que nous ne pouvons pas promettre" "What we cannot promise" }
    reads_not_1 { "Deze bladzijde komt van onze computer. Is die gekraakt, dan kan ze anders werken dan hier staat." "Cette page vient de notre ordinateur. S’il est piraté, elle pourrait fonctionner autrement." "This page comes from our computer. If that is broken into, the page could work differently." }
    reads_not_2 { "Wie de computer beheert, kan op dat moment zien dát er iets komt. Niet wat, en we bewaren het niet." "L’informaticien peut voir, à cet instant, que quelque chose arrive. Pas quoi, et nous ne le gardons pas." "Whoever runs the computer can see at that moment that something comes. Not what, and it is not stored." }
    reads_not_3 { "Wacht het nog op internet en je verliest je toestel, dan is het weg." "Si cela attend internet et que vous perdez l’appareil, c’est perdu." "If it still waits for internet and you lose your device, it is lost." }
    fingerprint { "Kreeg je een kaartje bij je opleiding? Vergelijk dit nummer:" "Vous avez reçu une carte à la formation ? Comparez ce numéro :" "Did you get a card at your training? Compare this number:" }
    fingerprint_wrong { "Klopt het niet, geef dan niets door en bel de regisseur." "S’il est différent, ne transmettez rien et appelez le régisseur." "If it differs, pass nothing on and call the care coordinator." }
    q_noticed { "Wat merk je?" "Que remarquez-vous ?" "What do you notice?" }
    q_noticed_self { "Waarmee kan je steun gebruiken?" "Pour quoi aimeriez-vous de l’aide ?" "What could you use support with?" }
    noticed_loneliness { "Eenzaamheid" "Solitude" "Loneliness" }
    noticed_health { "Gezondheid" "Santé" "Health" }
    noticed_household { "Het huishouden" "Le ménage" "The household" }
    noticed_money { "Geld en papieren" "Argent et papiers" "Money and papers" }
    noticed_housing { "Wonen" "Logement" "Housing" }
    noticed_informal_care { "Mantelzorg" "Aide d’un proche" "Caring for somebody" }
    noticed_safety { "Veiligheid" "Sécurité" "Safety" }
    noticed_other { "Iets anders" "Autre chose" "Something else" }
    in_words { "In je eigen woorden" "Dans vos mots" "In your own words" }
    in_words_hint { "Kort is goed. Schrijf hier geen naam of adres: die vragen we apart." "Court, c’est bien. N’écrivez ici ni nom ni adresse : nous les demandons à part." "Short is fine. Write no name or address here: we ask for them apart." }
    left { "Nog {n} tekens" "Encore {n} caractères" "{n} characters left" }
    too_long { "{n} tekens te veel. Maak het korter." "{n} caractères de trop. Raccourcissez." "{n} characters too many. Make it shorter." }
    q_agrees { "Weet je buur dat je dit doorgeeft?" "Votre voisin sait-il que vous transmettez ceci ?" "Does your neighbour know that you pass this on?" }
    agrees { "Ja, en het is goed" "Oui, et il est d’accord" "Yes, and it is fine" }
    knows { "Ja, maar ik vroeg niet of het goed is" "Oui, mais je n’ai pas demandé son accord" "Yes, but I did not ask whether it is fine" }
    unknown { "Nee, nog niet" "Non, pas encore" "No, not yet" }
    refuses { "Mijn buur wil het liever niet" "Mon voisin préfère que non" "My neighbour would rather not" }
    in_danger { "Nee, maar ik vrees dat iemand gevaar loopt" "Non, mais je crains un danger" "No, but I fear that somebody is in danger" }
    coach { "Praat er eerst samen over" "Parlez-en d’abord ensemble" "Talk about it together first" }
    coach_1 { "Zeg wat je ziet, en dat je bezorgd bent. “Ik zie je minder buiten. Gaat het?”" "Dites ce que vous voyez, et votre inquiétude. « Je vous vois moins dehors. Ça va ? »" "Say what you see, and that you worry. “I see you outside less. Are you all right?”" }
    coach_2 { "Vraag of de regisseur eens mag bellen of langskomen." "Demandez si le régisseur peut appeler ou passer." "Ask whether the care coordinator may call or drop in." }
    coach_3 { "Zegt je buur nee, dan is dat ook goed. Je kan het later nog eens vragen." "Si votre voisin dit non, c’est bien aussi. Vous pourrez redemander plus tard." "If your neighbour says no, that is fine too. You can ask again later." }
    coach_4 { "Twijfel je? Bel de regisseur en overleg, zonder een naam te noemen." "Un doute ? Appelez le régisseur et parlez-en, sans donner de nom." "In doubt? Call the care coordinator and talk it over, without a name." }
    coach_5 { "Je kan nu doorgaan. Wij vragen dan geen naam en geen adres, en die gaan ook niet mee." "Vous pouvez continuer. Nous ne demandons alors ni nom ni adresse, et rien de tel ne part." "You can go on now. We will ask for no name or address, and none goes along." }
    danger_words { "Is het nu dringend? Bel 112. Anders lezen we dit zo snel mogelijk." "C’est urgent ? Appelez le 112. Sinon, nous lisons ceci au plus vite." "Is it urgent now? Call 112. Otherwise we read this as soon as we can." }
    q_person { "Om wie gaat het?" "Qui est-ce ?" "Who is it?" }
    q_person_self { "Hoe bereiken we je?" "Comment vous joindre ?" "How do we reach you?" }
    name { "Naam" "Nom" "Name" }
    place { "Straat of plek" "Rue ou lieu" "Street or place" }
    place_hint { "Zo weinig als nodig is om iemand te vinden." "Le strict nécessaire pour trouver la personne." "As little as it takes to find somebody." }
    reach { "Telefoon, of hoe we iemand het best bereiken" "Téléphone, ou le meilleur moyen de joindre la personne" "Telephone, or how best to reach them" }
    q_wishes { "Wat wil de persoon zelf?" "Que souhaite la personne ?" "What does the person want?" }
    q_wishes_self { "Wat wil je graag?" "Que souhaitez-vous ?" "What would you like?" }
    wishes { "Wat zou helpen?" "Qu’est-ce qui aiderait ?" "What would help?" }
    wishes_hint { "In de woorden van de persoon zelf. Je mag dit leeg laten." "Avec ses propres mots. Vous pouvez laisser vide." "In the person’s own words. You may leave this empty." }
    offers { "Wat doet de persoon graag voor anderen?" "Qu’est-ce que la personne aime faire pour les autres ?" "What does the person like to do for others?" }
    offers_hint { "Iedereen kan iets: koken, luisteren, een fiets herstellen." "Chacun sait faire quelque chose : cuisiner, écouter, réparer un vélo." "Everybody can do something: cook, listen, mend a bicycle." }
    q_urgency { "Hoe snel moet iemand kijken?" "Dans quel délai faut-il s’en occuper ?" "How soon should somebody look?" }
    today { "Vandaag. Ik bel ook." "Aujourd’hui. J’appelle aussi." "Today. I will call as well." }
    week { "Deze week" "Cette semaine" "This week" }
    calm { "Het heeft geen haast" "Rien ne presse" "There is no hurry" }
    urgency_hint { "De regisseur leest dit niet elk uur. Moet het vandaag, bel dan ook." "Le régisseur ne lit pas ceci à chaque heure. Si c’est pour aujourd’hui, appelez aussi." "The care coordinator does not read this every hour. If it must be today, call as well." }
    q_sender { "Mag de regisseur jou bereiken?" "Le régisseur peut-il vous joindre ?" "May the care coordinator reach you?" }
    may { "Ja, met een vraag of om te zeggen hoe het ging" "Oui, pour une question ou pour dire comment cela s’est passé" "Yes, with a question or to say how it went" }
    may_not { "Liever niet" "Plutôt non" "Rather not" }
    your_name { "Je naam" "Votre nom" "Your name" }
    your_reach { "Je telefoon of e-mail" "Votre téléphone ou e-mail" "Your telephone or e-mail" }
    sealed_too { "Ook dit gaat op slot: alleen de regisseur leest het." "Ceci aussi est verrouillé : seul le régisseur le lit." "This is locked too: only the care coordinator reads it." }
    q_look { "Kijk nog even na" "Vérifiez encore" "Have a last look" }
    change { "Pas aan" "Modifier" "Change" }
    nothing { "niets ingevuld" "rien d’indiqué" "nothing filled in" }
    pass_on { "Geef door" "Transmettre" "Pass it on" }
    choose { "Kies wat past." "Choisissez ce qui convient." "Choose what fits." }
    say_something { "Kruis iets aan, of schrijf een paar woorden." "Cochez quelque chose, ou écrivez quelques mots." "Tick something, or write a few words." }
    need_reach { "Zonder telefoon of adres vinden we je niet." "Sans téléphone ni adresse, nous ne vous trouverons pas." "Without a telephone or address we cannot find you." }
    sealing { "Het gaat op slot." "Verrouillage en cours." "It is being locked." }
    no_seal { "Het lukt niet om dit op slot te doen. Er is niets verstuurd. Wat je typte, staat er nog. Bel:" "Impossible de verrouiller ceci. Rien n’est parti. Ce que vous avez écrit est encore là. Appelez :" "This could not be locked. Nothing was sent. What you typed is still here. Call:" }
    not_sent { "We weten niet of het aankwam, en dit toestel kan niets bewaren. Wat je typte, staat er nog. Druk straks opnieuw: dubbel aankomen kan niet. Of bel:" "Nous ne savons pas si c’est arrivé, et cet appareil ne peut rien garder. Ce que vous avez écrit est encore là. Réessayez plus tard : cela n’arrivera pas deux fois. Ou appelez :" "We do not know whether it arrived, and this device cannot keep anything. What you typed is still here. Press again later: it cannot arrive twice. Or call:" }
    done_sent { "Doorgegeven" "Transmis" "Passed on" }
    done_sent_words { "Het is aangekomen. De regisseur leest het. Je kan volgen hoe ver het is." "C’est arrivé. Le régisseur va le lire. Vous pouvez suivre où cela en est." "It has arrived. The care coordinator will read it. You can follow how far it is." }
    done_waits { "Het wacht op internet" "En attente d’une connexion" "It waits for internet" }
    done_waits_words { "Het staat op slot op dit toestel. Het vertrekt vanzelf zodra er internet is. Bij veel toestellen is dat pas als je Keuvel weer opent." "C’est verrouillé sur cet appareil. Cela partira dès qu’il y aura internet. Sur beaucoup d’appareils, seulement quand vous rouvrirez Keuvel." "It is locked on this device. It leaves by itself once there is internet. On many devices that is only when you open Keuvel again." }
    done_later { "Het vertrekt later" "Cela part plus tard" "It goes later" }
    done_later_words { "Het staat op slot op dit toestel. Nu neemt onze computer niets meer aan van hier. Het vertrekt later vanzelf. Is het dringend, bel dan:" "C’est verrouillé sur cet appareil. Pour l’instant, notre ordinateur ne prend plus rien d’ici. Cela partira plus tard. Si c’est urgent, appelez :" "It is locked on this device. Right now our computer takes no more from here. It will go later by itself. If it is urgent, call:" }
    done_sign_in { "Meld je aan, dan vertrekt het" "Connectez-vous, et cela part" "Sign in, and it goes" }
    done_sign_in_words { "Het staat op slot op dit toestel. Je bent niet aangemeld." "C’est verrouillé sur cet appareil. Vous n’êtes pas connecté." "It is locked on this device. You are not signed in." }
    done_dead { "Bel de regisseur" "Appelez le régisseur" "Call the care coordinator" }
    done_dead_words { "Niemand kan dit nog openen: de buurt heeft een nieuwe sleutel. Bel om het te vertellen:" "Plus personne ne peut ouvrir ceci : le quartier a une nouvelle clé. Appelez pour l’expliquer :" "Nobody can open this any more: the neighbourhood has a new key. Call and tell us:" }
    done_refused_words { "Onze computer neemt dit niet aan. Bel om het te vertellen:" "Notre ordinateur n’accepte pas ceci. Appelez pour l’expliquer :" "Our computer does not take this. Call and tell us:" }
    follow { "Wat ik doorgaf" "Ce que j’ai transmis" "What I passed on" }
    to_activities { "Naar de activiteiten" "Vers les activités" "To the activities" }
    sign_in { "Aanmelden" "Se connecter" "Sign in" }
}
