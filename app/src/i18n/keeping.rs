//! The texts of how long concerns are kept, as a municipality chooses.

super::catalogue! { KeepingTexts;
    title { "Hoe lang signalen blijven" "Durée de conservation des signalements" "How long signals are kept" }
    lead { "Zoveel dagen na de week waarin een signaal afgerond werd, wissen we het. Twee weken ervoor krijgt de regisseur een waarschuwing. Kies je later voor langer, dan geldt dat voor wat daarna binnenkomt." "Un signalement est effacé tant de jours après la semaine de sa clôture. Le régisseur est averti deux semaines avant. Un délai plus long, choisi plus tard, vaut pour ce qui arrive ensuite." "A signal is deleted so many days after the week in which it was closed. The care coordinator is warned two weeks before. If you choose a longer time later, it holds for what comes in after that." }
    field { "Aantal dagen" "Nombre de jours" "Number of days" }
    hint { "Van {least} tot {most}. Zonder keuze is het {usual}. Thema’s worden per kwartaal geteld: wat dan al gewist is, telt niet mee. Met 120 dagen blijft er tijd genoeg." "De {least} à {most}. Sans choix : {usual}. Les thèmes se comptent par trimestre : ce qui est déjà effacé ne compte plus. Avec 120 jours, il reste assez de temps." "From {least} to {most}. Without a choice it is {usual}. Themes are counted by quarter: what is gone by then is not counted. With 120 days there is time enough." }
    wrong { "Kies een getal van {least} tot {most}." "Choisissez un nombre de {least} à {most}." "Choose a number from {least} to {most}." }
    save { "Bewaar" "Enregistrer" "Save" }
    saved { "Bewaard. Het geldt vanaf vannacht." "Enregistré. Valable dès cette nuit." "Saved. This applies from tonight." }
    back { "Naar het beheer" "Vers la gestion" "To the administration" }
}
