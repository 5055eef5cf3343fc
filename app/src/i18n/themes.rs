//! The texts of the themes: counting, publishing, reading.

super::catalogue! { ThemeTexts;
    title { "Thema’s van de buurt" "Thèmes du quartier" "Themes of the neighbourhood" }
    words { "Zo vaak kwam een thema voor in signalen die in dat kwartaal werden afgerond. Nooit een persoon." "Voici combien de fois un thème figurait dans les signalements clôturés ce trimestre. Jamais une personne." "This is how often a theme came up in signals that were closed in that quarter. Never a person." }
    rule { "Getallen onder 5 tonen we als “minder dan 5”. Soms blijft er meer verborgen, zodat niemand kan terugrekenen. Een signaal kan meer dan één thema hebben." "Les nombres sous 5 sont montrés comme « moins de 5 ». Parfois davantage reste caché, pour que personne ne puisse recalculer. Un signalement peut avoir plusieurs thèmes." "Numbers under 5 are shown as “fewer than 5”. Sometimes more stays hidden, so that nobody can work it out. A signal can have more than one theme." }
    none { "Er is nog geen kwartaal geteld." "Aucun trimestre n’est encore compté." "No quarter has been counted yet." }
    few { "minder dan 5" "moins de 5" "fewer than 5" }
    hidden { "verborgen" "caché" "hidden" }
    theme { "Thema" "Thème" "Theme" }
    total { "Totaal" "Total" "Total" }
    quarter { "Kwartaal" "Trimestre" "Quarter" }
    csv { "Download als rekenblad (CSV)" "Télécharger en CSV (tableur)" "Download as a spreadsheet (CSV)" }
    voices { "Wat over de buurt zelf binnenkwam" "Ce qui est arrivé sur le quartier même" "What came in about the neighbourhood itself" }
    done_with { "Wat deden we ermee?" "Qu’en avons-nous fait ?" "What did we do with it?" }
    done_with_words { "De buurt leest dit bij haar nieuws. Coördinatoren schrijven het." "Le quartier lit ceci dans ses nouvelles. Les coordinateurs l’écrivent." "The neighbourhood reads this in its news. Coordinators write it." }
    done_nothing { "Nog geen bericht" "Pas encore de message" "No notice yet" }
    done_write { "Schrijf een bericht over {theme}" "Écrire un message sur {theme}" "Write a notice about {theme}" }
    count_title { "Tel de thema’s" "Compter les thèmes" "Count the themes" }
    count_words { "Het kwartaal {quarter} is voorbij. Je browser telt wat je hier opent, en verbergt kleine getallen. Alleen dat wordt verstuurd." "Le trimestre {quarter} est passé. Votre navigateur compte ce que vous ouvrez ici et cache les petits nombres. Seul ce résultat est envoyé." "The quarter {quarter} is over. Your browser counts what you open here, and hides small numbers. Only that is sent." }
    count_once { "Een telling staat vast. Kijk eerst of elk afgerond signaal zijn thema’s heeft." "Un comptage est définitif. Vérifiez d’abord que chaque signalement clôturé a ses thèmes." "A count is final. First look whether each closed signal has its themes." }
    count_before { "Tel vóór {day}: daarna wissen we de eerste signalen van dit kwartaal." "Comptez avant {day} : ensuite, les premiers signalements de ce trimestre seront effacés." "Count before {day}: after that the first signals of this quarter are deleted." }
    count_late { "Let op: de eerste signalen van dit kwartaal zijn misschien al gewist. Die tellen niet mee." "Attention : les premiers signalements de ce trimestre sont peut-être déjà effacés. Ils ne comptent plus." "Warning: the first signals of this quarter may have been deleted already. Those are not counted." }
    count_do { "Open en tel" "Ouvrir et compter" "Open and count" }
    counted { "Dit kwartaal is al geteld." "Ce trimestre est déjà compté." "This quarter has been counted already." }
    preview { "Dit zal het regieteam zien" "Voici ce que l’équipe du quartier verra" "This is what the neighbourhood team will see" }
    without { "Afgerond zonder thema" "Clôturés sans thème" "Closed without a theme" }
    publish { "Maak bekend" "Publier" "Publish" }
    published { "Bekendgemaakt." "Publié." "Published." }
}
