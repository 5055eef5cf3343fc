//! The texts of the voice of the neighbourhood: about a place, not about a person.

super::catalogue! { VoiceTexts;
    title { "Over de buurt" "À propos du quartier" "About the neighbourhood" }
    description { "Zeg wat er beter kan in {place}." "Dites ce qui peut aller mieux à {place}." "Say what could be better in {place}." }
    lead { "Een donkere oversteek, een plein zonder bank, geen bus? Zeg het aan het regieteam." "Un passage sombre, une place sans banc, pas de bus ? Dites-le à l’équipe du quartier." "A dark crossing, a square without a bench, no bus? Tell the neighbourhood team." }
    not_sealed { "Dit gaat niet op slot. Schrijf niets over iemand: daarvoor is er een ander formulier." "Ceci n’est pas verrouillé. N’écrivez rien sur une personne : il y a un autre formulaire." "This is not locked. Write nothing about anybody: there is another form for that." }
    about_somebody { "Het gaat over iemand" "Il s’agit d’une personne" "It is about somebody" }
    q_what { "Wat wil je zeggen?" "Que voulez-vous dire ?" "What do you want to say?" }
    what_hint { "Welke plek, en wat zou helpen." "Quel lieu, et qu’est-ce qui aiderait." "Which place, and what would help." }
    name { "Je naam" "Votre nom" "Your name" }
    reach { "Je telefoon of e-mail" "Votre téléphone ou e-mail" "Your telephone or e-mail" }
    reach_hint { "Alleen als je wilt dat we je iets laten weten." "Seulement si vous voulez une réponse." "Only if you would like to hear from us." }
    send { "Zeg het aan het regieteam" "Le dire à l’équipe" "Tell the team" }
    empty { "Schrijf wat je wilt zeggen." "Écrivez ce que vous voulez dire." "Write what you want to say." }
    often { "Van deze plek kwam al veel vandaag. Probeer het morgen opnieuw, of bel ons." "Beaucoup de messages sont déjà venus d’ici aujourd’hui. Réessayez demain, ou appelez." "Much has come from this place today already. Try again tomorrow, or call us." }
    thanks { "Dank je, het is aangekomen" "Merci, c’est arrivé" "Thank you, it has arrived" }
    thanks_words { "Het regieteam leest het. Wat ermee gebeurt, lees je later bij het nieuws van de buurt." "L’équipe le lit. La suite paraîtra dans les nouvelles du quartier." "The team reads it. What becomes of it, you will read in the news of the neighbourhood." }
    to_news { "Nieuws van de buurt" "Nouvelles du quartier" "News of the neighbourhood" }
    kept { "We bewaren dit een jaar." "Nous gardons ceci un an." "We keep this for a year." }

    heard_none { "Er is niets nieuws." "Rien de nouveau." "Nothing new." }
    answer_to { "Wil een antwoord: {who}" "Souhaite une réponse : {who}" "Would like an answer: {who}" }
    see { "Bekeken" "Vu" "Looked at" }
    unsee { "Toch nog eens bekijken" "À revoir quand même" "Look at it again after all" }
    seen_one { "1 bericht is bekeken" "1 message a été vu" "1 message was looked at" }
    seen_n { "{n} berichten zijn bekeken" "{n} messages ont été vus" "{n} messages were looked at" }
}
