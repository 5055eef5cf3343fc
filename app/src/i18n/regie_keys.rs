//! The texts of a regisseur's keys: made, written down, asked back; the team; what was forgotten or lost.

super::catalogue! { RegieKeyTexts;
    title { "Je sleutels" "Vos clés" "Your keys" }
    without_javascript { "Hier worden sleutels gemaakt in je browser zelf. Daarvoor is JavaScript nodig. Zet het aan, of neem een andere browser." "Ici, des clés sont créées dans votre navigateur. Il faut JavaScript. Activez-le ou prenez un autre navigateur." "Keys are made here in your browser itself. That needs JavaScript. Switch it on, or take another browser." }
    loading { "Een ogenblik." "Un instant." "One moment." }
    failed { "Het lukte niet. Herlaad de pagina en probeer opnieuw." "Cela n’a pas marché. Rechargez la page et réessayez." "That did not work. Reload the page and try again." }
    signed_out { "Je bent afgemeld. Meld je aan in een ander venster en druk opnieuw: wat je typte staat er nog." "Vous êtes déconnecté. Connectez-vous dans une autre fenêtre et réessayez : votre texte est toujours là." "You were signed out. Sign in in another window and press again: what you typed is still there." }
    failed_title { "De pagina kan niet verder" "La page ne peut pas continuer" "The page cannot go on" }

    start_title { "Alleen jij leest de signalen" "Vous seul lisez les signalements" "Only you read the signals" }
    start_words { "Wat mensen doorgeven, gaat op slot voor het weg is. Alleen regisseurs hebben de sleutel. Wij niet, de gemeente ook niet." "Ce que les gens transmettent est verrouillé avant le départ. Seuls les régisseurs ont la clé. Pas nous, pas la commune." "What people pass on is locked before it leaves. Only the care coordinators have the key. We do not, and neither does the municipality." }
    start_need { "Maak nu je sleutels. Neem er een kwartier voor, met pen, papier en een printer bij de hand." "Créez maintenant vos clés. Prenez un quart d’heure, avec un stylo, du papier et une imprimante." "Make your keys now. Take a quarter of an hour, with pen, paper and a printer at hand." }
    begin { "Maak mijn sleutels" "Créer mes clés" "Make my keys" }

    words_title { "Schrijf deze zes woorden op" "Notez ces six mots" "Write these six words down" }
    words_why { "Hiermee open je straks de signalen. Schrijf ze op papier, in deze volgorde. Maak geen foto." "Ils ouvriront les signalements. Écrivez-les sur papier, dans cet ordre. Ne prenez pas de photo." "They will open the signals. Write them on paper, in this order. Take no photo." }
    words_bits { "De woorden zijn geloot uit {n} woorden. Dat is {bits} bits: te veel om te raden." "Les mots sont tirés au sort parmi {n} mots. Cela fait {bits} bits : trop pour deviner." "The words were drawn from {n} words. That is {bits} bits: too much to guess." }
    words_written { "Ze staan op papier" "C’est noté" "They are on paper" }
    words_others { "Geef mij andere woorden" "D’autres mots" "Give me other words" }

    repeat_title { "Typ de zes woorden" "Tapez les six mots" "Type the six words" }
    repeat_label { "De zes woorden, van je papier" "Les six mots, depuis votre papier" "The six words, from your paper" }
    repeat_hint { "Met een spatie ertussen. Hoofdletters tellen niet." "Avec une espace entre les mots. Les majuscules ne comptent pas." "With a space in between. Capitals do not count." }
    repeat_wrong { "Dit zijn niet dezelfde woorden. Kijk je papier na." "Ce ne sont pas les mêmes mots. Vérifiez votre papier." "These are not the same words. Check your paper." }
    repeat_do { "Ga verder" "Continuer" "Go on" }
    repeat_show { "Toon de woorden nog eens" "Revoir les mots" "Show the words again" }

    working_title { "Je sleutels gaan open of op slot" "Vos clés s’ouvrent ou se ferment" "Your keys are being opened or locked" }
    working_words { "Dit duurt enkele seconden, met opzet: zo is raden zinloos." "Cela prend quelques secondes, exprès : ainsi, deviner ne sert à rien." "This takes a few seconds, on purpose: it makes guessing pointless." }

    recovery_title { "Print je herstelblad" "Imprimez votre feuille de secours" "Print your recovery sheet" }
    recovery_words { "Vergeet je de zes woorden, dan heb je deze code nodig. Bewaar het blad ergens anders dan je papier met de woorden." "Si vous oubliez les six mots, il vous faut ce code. Gardez cette feuille ailleurs que vos mots." "If you forget the six words, you need this code. Keep the sheet in another place than your paper with the words." }
    recovery_sheet { "Herstelblad van {name}" "Feuille de secours de {name}" "Recovery sheet of {name}" }
    recovery_use { "Meld je aan in Keuvel. Ga naar Mijn Keuvel, dan naar Signalen, dan naar Je sleutels en je ploeg. Kies: Ik ben mijn woorden vergeten." "Connectez-vous à Keuvel. Allez à Mon Keuvel, puis à Signalements, puis à Vos clés et votre équipe. Choisissez : J’ai oublié mes mots." "Sign in to Keuvel. Go to My Keuvel, then to Signals, then to Your keys and your team. Choose: I forgot my words." }
    recovery_print { "Print dit blad" "Imprimer cette feuille" "Print this sheet" }
    recovery_label { "De laatste vier tekens van de code" "Les quatre derniers signes du code" "The last four characters of the code" }
    recovery_wrong { "Dit zijn andere tekens. Kijk op het geprinte blad." "Ce sont d’autres signes. Regardez la feuille imprimée." "These are other characters. Look at the printed sheet." }
    recovery_do { "Het blad ligt veilig" "La feuille est en sécurité" "The sheet is safe" }

    team_title { "Voor welke buurten?" "Pour quels quartiers ?" "For which neighbourhoods?" }
    team_words { "Deze buurten hebben nog geen brievenbus. Kies er een of meer: ze delen dan dezelfde brievenbus." "Ces quartiers n’ont pas encore de boîte. Choisissez-en un ou plusieurs : ils partagent la même boîte." "These neighbourhoods have no mailbox yet. Choose one or more: they will share one mailbox." }
    team_missing { "Kies minstens een buurt." "Choisissez au moins un quartier." "Choose at least one neighbourhood." }
    team_do { "Open de brievenbus" "Ouvrir la boîte" "Open the mailbox" }

    wait_title { "Bel je collega" "Appelez votre collègue" "Call your colleague" }
    wait_words { "Je sleutels zijn klaar. Nu laat een collega je binnen: {names}. Bel, en lees deze cijfers voor." "Vos clés sont prêtes. Un collègue doit vous laisser entrer : {names}. Appelez et lisez ces chiffres." "Your keys are ready. Now a colleague lets you in: {names}. Call, and read these digits aloud." }
    wait_open { "Open je sleutels om je cijfers te zien." "Ouvrez vos clés pour voir vos chiffres." "Open your keys to see your digits." }
    wait_again { "Kijk of het gelukt is" "Voir si c’est fait" "See whether it is done" }

    passphrase { "Je zes woorden" "Vos six mots" "Your six words" }
    passphrase_hint { "Ze blijven in je browser." "Ils restent dans votre navigateur." "They stay in your browser." }
    wrong_words { "Deze woorden openen je sleutels niet. Kijk je papier na." "Ces mots n’ouvrent pas vos clés. Vérifiez votre papier." "These words do not open your keys. Check your paper." }
    too_late { "Intussen veranderde er iets. Herlaad de pagina." "Quelque chose a changé entre-temps. Rechargez la page." "Something changed in the meantime. Reload the page." }

    home_title { "De brievenbus" "La boîte" "The mailbox" }
    printed { "De cijfers van deze brievenbus" "Les chiffres de cette boîte" "The digits of this mailbox" }
    printed_words { "Ze staan op het kaartje van de zorgzame buren. Ze blijven dezelfde, wie er ook bij komt." "Ils sont sur la carte des voisins attentifs. Ils ne changent pas, même si l’équipe change." "They are on the card of the caring neighbours. They stay the same, whoever joins." }
    card_print { "Print het kaartje" "Imprimer la carte" "Print the card" }
    members { "Wie deze brievenbus opent" "Qui ouvre cette boîte" "Who opens this mailbox" }
    waiting { "Wacht op jou" "Vous attend" "Waiting for you" }
    add { "Laat binnen" "Laisser entrer" "Let in" }
    remove { "Haal uit de ploeg" "Retirer de l’équipe" "Take out of the team" }
    nobody { "Een vroegere regisseur" "Un ancien régisseur" "A former care coordinator" }
    unable { "Heeft geen taak of geen sleutels meer" "N’a plus de tâche ou de clés" "Has no task or no keys any more" }
    alone { "Je bent alleen. Vraag een tweede regisseur om sleutels te maken: verlies je alles, dan kan niemand je helpen." "Vous êtes seul. Demandez à un deuxième régisseur de créer des clés : si vous perdez tout, personne ne peut vous aider." "You are alone. Ask a second care coordinator to make keys: if you lose everything, nobody can help you." }
    inbox { "Naar de signalen" "Aux signalements" "To the signals" }
    read_log { "Wie las wat" "Qui a lu quoi" "Who read what" }
    more_places { "Nog een buurt zonder brievenbus" "Un autre quartier sans boîte" "Another neighbourhood without a mailbox" }
    change { "Andere zes woorden" "Six autres mots" "Six other words" }
    change_title { "Andere zes woorden" "Six autres mots" "Six other words" }
    change_words { "Open eerst je sleutels. Daarna krijg je nieuwe woorden en een nieuw herstelblad." "Ouvrez d’abord vos clés. Ensuite vous recevez d’autres mots et une nouvelle feuille." "Open your keys first. Then you get new words and a new recovery sheet." }
    forgot { "Ik ben mijn woorden vergeten" "J’ai oublié mes mots" "I forgot my words" }
    back { "Terug" "Retour" "Back" }

    broken { "Let op: deze brievenbus klopt niet" "Attention : cette boîte n’est pas en ordre" "Warning: this mailbox is not right" }
    broken_words { "De sleutels volgen niet op wat deze browser vroeger zag. Iemand kan ze vervangen hebben. Voeg niemand toe en bel je collega." "Les clés ne suivent pas ce que ce navigateur a vu. Quelqu’un a pu les remplacer. N’ajoutez personne et appelez votre collègue." "The keys do not follow from what this browser saw before. Somebody may have replaced them. Add nobody and call your colleague." }
    anew { "Let op: deze brievenbus is helemaal nieuw" "Attention : cette boîte est toute nouvelle" "Warning: this mailbox is entirely new" }
    anew_words { "Ze kwam in de plaats van een andere. Deed je collega dat zelf? Vraag het aan de telefoon, en vergelijk de cijfers." "Elle en remplace une autre. Est-ce votre collègue qui l’a fait ? Demandez-le par téléphone et comparez les chiffres." "It took the place of another one. Did your colleague do that? Ask by phone, and compare the digits." }
    anew_trust { "De cijfers kloppen, mijn collega deed dit" "Les chiffres sont bons, c’est mon collègue qui l’a fait" "The digits are right, my colleague did this" }

    compare_title { "Zijn dit de cijfers van {name}?" "Sont-ce les chiffres de {name} ?" "Are these the digits of {name}?" }
    compare_words { "Bel elkaar. Je collega leest de cijfers van het eigen scherm voor. Jij vergelijkt." "Appelez-vous. Votre collègue lit les chiffres de son écran. Vous comparez." "Call each other. Your colleague reads the digits from their own screen. You compare." }
    compare_same { "Ik hoorde precies deze cijfers" "J’ai entendu exactement ces chiffres" "I heard exactly these digits" }
    compare_missing { "Vergelijk eerst de cijfers. Zijn ze anders, voeg dan niemand toe." "Comparez d’abord les chiffres. S’ils diffèrent, n’ajoutez personne." "Compare the digits first. If they differ, add nobody." }
    compare_do { "Laat binnen" "Laisser entrer" "Let in" }

    remove_title { "{name} uit de ploeg?" "Retirer {name} de l’équipe ?" "Take {name} out of the team?" }
    remove_words { "De brievenbus krijgt een nieuw slot. Nieuwe signalen opent deze persoon niet meer. Wat die al las, blijft gelezen." "La boîte reçoit une nouvelle serrure. Cette personne n’ouvre plus les nouveaux signalements. Ce qu’elle a lu reste lu." "The mailbox gets a new lock. This person opens no new signals. What they have read stays read." }
    remove_do { "Haal uit de ploeg" "Retirer de l’équipe" "Take out of the team" }

    forgot_title { "Je woorden vergeten" "Mots oubliés" "Words forgotten" }
    forgot_words { "Zoek eerst je herstelblad. Niemand kan je woorden opzoeken, ook wij niet." "Cherchez d’abord votre feuille de secours. Personne ne peut retrouver vos mots, nous non plus." "Look for your recovery sheet first. Nobody can look your words up, and neither can we." }
    have_code { "Ik heb mijn herstelblad" "J’ai ma feuille de secours" "I have my recovery sheet" }
    partner { "Geen blad, maar mijn collega kan erin" "Pas de feuille, mais mon collègue a accès" "No sheet, but my colleague can get in" }
    partner_words { "Je maakt nieuwe sleutels. Je collega laat je daarna opnieuw binnen. Je leest alles weer." "Vous créez de nouvelles clés. Votre collègue vous laisse ensuite rentrer. Vous pourrez de nouveau tout lire." "You make new keys. Your colleague then lets you in again. You can read everything again." }
    both_lost { "Niemand van ons kan er nog in" "Plus personne n’a accès" "None of us can get in any more" }

    code_title { "Typ de code van je herstelblad" "Tapez le code de votre feuille" "Type the code of your recovery sheet" }
    code_label { "Herstelcode" "Code de secours" "Recovery code" }
    code_hint { "32 letters en cijfers. Streepjes tellen niet." "32 lettres et chiffres. Les tirets ne comptent pas." "32 letters and digits. Dashes do not count." }
    code_wrong { "Deze code opent je sleutels niet. Kijk ze teken voor teken na." "Ce code n’ouvre pas vos clés. Vérifiez chaque signe." "This code does not open your keys. Check it character by character." }
    code_do { "Open mijn sleutels" "Ouvrir mes clés" "Open my keys" }

    lost_title { "Opnieuw beginnen" "Recommencer" "Start anew" }
    lost_words { "Er komt een nieuwe brievenbus. Wat in de oude lag, kan niemand ooit nog lezen." "Une nouvelle boîte est créée. Ce que l’ancienne contenait, personne ne le lira plus jamais." "There will be a new mailbox. What was in the old one, nobody can ever read again." }
    lost_which { "Welke brievenbus is verloren?" "Quelle boîte est perdue ?" "Which mailbox is lost?" }
    lost_not_mine { "Deze brievenbus is ook van een buurt waar jij geen regisseur bent. Bel de beheerder." "Cette boîte est aussi celle d’un quartier où vous n’êtes pas régisseur. Appelez l’administrateur." "This mailbox also belongs to a neighbourhood of which you are not care coordinator. Call the administrator." }
    lost_card { "Er komen nieuwe cijfers. Print nieuwe kaartjes voor de zorgzame buren." "Il y a de nouveaux chiffres. Imprimez de nouvelles cartes pour les voisins attentifs." "There will be new digits. Print new cards for the caring neighbours." }
    lost_senders { "Wie intussen iets doorgeeft, krijgt de vraag om te bellen." "Qui transmet quelque chose entre-temps est prié d’appeler." "Anyone who passes something on in the meantime is asked to call." }
    lost_sure { "Ik weet zeker dat niemand er nog in kan" "Je suis sûr que plus personne n’a accès" "I am sure that nobody can get in any more" }
    lost_missing { "Kies de brievenbus, en vink aan dat je zeker bent." "Choisissez la boîte et cochez que vous êtes sûr." "Choose the mailbox, and tick that you are sure." }
    lost_do { "Begin opnieuw" "Recommencer" "Start anew" }

    card_title { "Kaartje voor zorgzame buren" "Carte pour voisins attentifs" "Card for caring neighbours" }
    card_words { "Geef iets door over een buur? Kijk of deze cijfers in het formulier staan. Dan leest alleen de regisseur het." "Vous transmettez quelque chose sur un voisin ? Vérifiez que ces chiffres sont dans le formulaire. Alors seul le régisseur le lit." "Passing something on about a neighbour? Check that these digits stand in the form. Then only the care coordinator reads it." }
    card_differ { "Staan er andere cijfers? Vul niets in en bel:" "D’autres chiffres ? Ne remplissez rien et appelez :" "Are the digits different? Fill in nothing and call:" }
    card_urgent { "Gevaar? Bel 112." "Danger ? Appelez le 112." "Danger? Call 112." }
}
