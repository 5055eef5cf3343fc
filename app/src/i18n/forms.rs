//! The texts of every form.

super::catalogue! { FormTexts;
    wrong { "Fout:" "Erreur :" "Error:" }
    summary { "Er is nog iets niet in orde" "Il reste quelque chose à corriger" "Something still needs your attention" }
    kept_words { "Dit typte je daarnet. Het is nog niet verstuurd." "Voici ce que vous aviez écrit. Ce n’est pas encore envoyé." "This is what you typed before. It has not been sent yet." }
    optional { "hoeft niet" "facultatif" "optional" }
    missing { "Vul in: {label}" "À remplir : {label}" "Fill in: {label}" }
    too_long { "{label}: dat is te lang. Er passen {n} tekens in." "{label} : c’est trop long. Il y a de la place pour {n} caractères." "{label}: that is too long. There is room for {n} characters." }
    too_often { "Dat ging wat vaak na elkaar. Probeer het over {n} minuten nog eens. Of bel ons." "C’était un peu trop souvent. Réessayez dans {n} minutes. Ou appelez-nous." "That was a little too often. Try again in {n} minutes. Or call us." }
    next { "Volgende" "Suivant" "Next" }
    back { "Terug" "Retour" "Back" }
    save { "Bewaar" "Enregistrer" "Save" }
    cancel { "Laat maar" "Abandonner" "Never mind" }
    yes { "Ja" "Oui" "Yes" }
    no { "Nee" "Non" "No" }
}
