DATA LIST LIST ('|') NOTABLE /IDENT (A10) DATEDEB (DATETIME20) ETAT (F1.0) S1 (F3.0) AGE_R (F1.0) Q1 (F1.0) Q2_1 (F1.0) Q2_2 (F1.0) Q2_3 (F1.0) Q2_4 (F1.0) Q2_98 (F1.0) Q2_99 (F1.0) Q2_98_AUTRE (A80) Q3_1 (F1.0) Q3_2 (F1.0) Q3_3 (F1.0) Q3_4 (F1.0) Q3_1_ST (F1.0) Q3_2_ST (F1.0) Q3_3_ST (F1.0) Q3_4_ST (F1.0) Q4 (F8.2) Q5_1 (F1.0) Q5_2 (F1.0) Q5_3 (F1.0) Q5_4 (F1.0) Q6_1 (F1.0) Q6_2 (F1.0) Q6_3 (F1.0) Q6_4 (F1.0) Q6_5 (F1.0) Q6_6 (F1.0) Q7 (F1.0) Q8 (A200) REG5 (F1.0) POIDS (F8.4) filter_$ (F1.0).
BEGIN DATA
FR20117|01-MAY-2026 09:00:00|1|35|2|1|0|0|0|1|0|0||3|4|1|3|1|1|0|1|40|.|.|.|.|.|3|.|.|1|2|2|L'acoustique, à revoir|1|0.6000|1
FR20130|01-MAY-2026 10:37:17|1|67|3|3|.|.|.|.|.|.||.|.|.|.|.|.|.|.|.|0|0|1|1|.|.|.|1|3|2|1|Merci, très bien|2|1.0100|1
FR20143|01-MAY-2026 12:14:34|1|54|2|2|1|0|1|1|0|0||9|3|3|2|0|1|1|0|22|.|.|.|.|1|2|.|.|.|.|3||3|1.4200|1
FR20156|01-MAY-2026 13:51:51|2|16|.|.|.|.|.|.|.|.||.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.||4|.|0
FR20169|02-MAY-2026 15:28:08|1|77|3|3|.|.|.|.|.|.||.|.|.|.|.|.|.|.|.|1|1|1|0|3|.|.|2|1|.|1||5|1.3400|1
FR20182|02-MAY-2026 17:05:25|1|59|2|3|.|.|.|.|.|.||.|.|.|.|.|.|.|.|.|0|1|0|0|.|.|.|1|3|2|3||1|0.8500|1
FR20195|02-MAY-2026 10:22:42|1|40|2|3|.|.|.|.|.|.||.|.|.|.|.|.|.|.|.|1|0|0|0|2|.|.|1|.|3|2|RAS|2|1.2600|1
FR20208|02-MAY-2026 11:59:59|1|41|2|2|1|1|0|0|0|0||2|1|9|4|0|0|0|1|25|.|.|.|.|.|.|3|1|.|2|3|RAS|3|0.7700|1
FR20221|03-MAY-2026 13:36:16|1|65|3|3|.|.|.|.|.|.||.|.|.|.|.|.|.|.|.|0|0|1|0|3|.|.|2|1|.|2|Non|4|1.1800|1
FR20234|03-MAY-2026 15:13:33|1|25|1|1|1|1|0|1|0|0||4|4|4|9|1|1|1|0|998|.|.|.|.|.|3|.|1|2|.|1||5|0.6900|1
FR20247|03-MAY-2026 16:50:50|2|16|.|.|.|.|.|.|.|.||.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.||1|.|0
FR20260|03-MAY-2026 10:07:07|1|66|3|1|0|1|0|1|1|0|c'était gratuit|1|4|3|3|0|1|1|1|998|.|.|.|.|.|3|2|1|.|.|1||2|0.6100|1
FR20273|04-MAY-2026 11:44:24|1|26|1|2|0|1|0|1|0|0||3|3|4|4|1|1|1|1|12.5|.|.|.|.|3|.|1|.|.|2|1||3|1.0200|1
FR20286|04-MAY-2026 13:21:41|1|52|2|3|.|.|.|.|.|.||.|.|.|.|.|.|.|.|.|1|0|1|0|.|.|1|3|2|.|3||4|1.4300|1
FR20299|04-MAY-2026 14:58:58|1|67|3|1|1|1|0|0|1|0|c'était gratuit|9|3|.|4|0|1|.|1|35.9|.|.|.|.|1|.|.|3|.|2|2||5|0.9400|1
FR20312|04-MAY-2026 16:35:15|1|58|2|1|1|0|0|0|1|0|c'était gratuit|4|4|9|4|1|1|0|1|55|.|.|.|.|.|.|.|3|1|2|1|RAS|1|1.3500|1
FR20325|05-MAY-2026 09:52:32|1|68|3|1|0|0|0|0|1|0|Par une amie|2|1|4|3|0|0|1|1|2500|.|.|.|.|.|.|2|1|.|3|3|Non|2|0.8600|1
FR20338|05-MAY-2026 11:29:49|4|39|2|1|0|1|0|0|0|0||.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.||3|.|0
FR20351|05-MAY-2026 13:06:06|1|35|2|3|.|.|.|.|.|.||.|.|.|.|.|.|.|.|35|0|0|0|1|.|1|.|2|.|3|3||4|0.7800|1
FR20364|05-MAY-2026 14:43:23|1|78|3|1|1|0|0|1|1|0|c'était gratuit|2|1|4|3|0|0|1|1|22|.|.|.|.|3|2|.|.|.|1|1||5|1.1900|1
FR20377|06-MAY-2026 16:20:40|1|28|1|1|1|1|1|0|0|0|invitation|4|2|4|3|1|0|1|1|35.9|.|.|.|.|.|3|1|2|.|.|3|RAS|1|0.7000|1
FR20390|06-MAY-2026 09:37:57|1|30|1|2|1|0|0|1|1|0|c'était gratuit|1|4|2|4|0|1|0|1|0|.|.|.|.|1|.|3|.|.|2|1|Merci, très bien|2|1.1100|1
FR20403|06-MAY-2026 11:14:14|3|54|2|.|.|.|.|.|.|.||.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.||3|.|0
FR20416|06-MAY-2026 12:51:31|1|39|2|1|0|0|0|0|0|1||4|3|4|4|1|1|1|1|25|0|0|1|0|3|.|2|.|1|.|2|Merci, très bien|4|1.0300|1
FR20429|07-MAY-2026 14:28:48|1|72|3|3|.|.|.|.|.|.||.|.|.|.|.|.|.|.|.|1|0|0|0|.|1|.|2|3|.|3||5|1.4400|1
FR20442|07-MAY-2026 16:05:05|1|17|.|2|1|0|1|0|0|0||2|3|4|4|0|1|1|1|35.9|.|.|.|.|.|1|.|2|3|.|3|RAS|1|0.9500|1
FR20455|07-MAY-2026 09:22:22|1|38|2|1|0|1|0|1|1|0|invitation|9|4|4|9|0|1|1|0|25|.|.|.|.|.|3|.|2|1|.|2|RAS|2|1.3600|1
FR20468|07-MAY-2026 10:59:39|1|60|3|2|0|1|1|0|1|0|Par une amie|4|1|2|3|1|0|0|1|22|.|.|.|.|3|1|2|.|.|.|3|Merci, très bien|3|0.8700|1
FR20481|08-MAY-2026 12:36:56|1|53|2|3|.|.|.|.|.|.||.|.|.|.|.|.|.|.|.|0|0|0|1|.|.|2|3|1|.|1||4|1.2800|1
FR20494|08-MAY-2026 14:13:13|4|38|2|3|.|.|.|.|.|.||.|.|.|.|.|.|.|.|.|0|1|1|0|.|.|.|.|.|.|.||5|.|0
FR20507|08-MAY-2026 15:50:30|1|40|2|1|0|0|1|0|1|0|Par une amie|3|3|1|2|1|1|0|0|35.9|.|.|.|.|.|1|.|.|3|2|3||1|1.2000|1
FR20520|08-MAY-2026 09:07:47|3|55|2|.|.|.|.|.|.|.||.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.||2|.|0
FR20533|09-MAY-2026 10:44:04|1|29|1|3|.|.|.|.|.|.||.|.|.|.|.|.|.|.|.|0|0|1|1|2|3|.|1|.|.|1||3|1.1200|1
FR20546|09-MAY-2026 12:21:21|1|68|3|1|0|1|0|0|0|1||4|9|3|1|1|0|1|0|18|.|.|.|.|.|3|1|.|2|.|2||4|0.6300|1
FR20559|09-MAY-2026 13:58:38|1|44|2|2|1|0|1|0|0|0||9|4|1|3|0|1|0|1|40|.|.|.|.|.|3|.|2|.|1|2|Non|5|1.0400|1
FR20572|09-MAY-2026 15:35:55|1|43|2|3|.|.|.|.|.|.||.|.|.|.|.|.|.|.|.|0|0|0|1|3|1|.|2|.|.|3|L'acoustique, à revoir|1|1.4500|1
END DATA.
VARIABLE LABELS IDENT 'Identifiant' DATEDEB 'Début' ETAT 'Etat du questionnaire' S1 'S1. Age' AGE_R 'Age en 3 classes' Q1 'Q1. Sorties 12 derniers mois' Q2_1 'Q2. Achat des billets - Au guichet' Q2_2 'Q2. Achat des billets - Sur le site de la salle' Q2_3 'Q2. Achat des billets - Sur un site de billetterie' Q2_4 'Q2. Achat des billets - Par un comité d''entreprise' Q2_98 'Q2. Achat des billets - Autre (précisez)' Q2_99 'Q2. Achat des billets - Ne sait pas' Q2_98_AUTRE 'Q2. Achat des billets - Autre, texte' Q3_1 'Q3. Satisfaction - l''accueil' Q3_2 'Q3. Satisfaction - le confort' Q3_3 'Q3. Satisfaction - le prix' Q3_4 'Q3. Satisfaction - le spectacle' Q3_1_ST 'Q3. Satisfaction - l''accueil (sous-total satisfait)' Q3_2_ST 'Q3. Satisfaction - le confort (sous-total satisfait)' Q3_3_ST 'Q3. Satisfaction - le prix (sous-total satisfait)' Q3_4_ST 'Q3. Satisfaction - le spectacle (sous-total satisfait)' Q4 'Q4. Dépense (euros)' Q5_1 'Q5. Raisons - Trop cher' Q5_2 'Q5. Raisons - Trop loin' Q5_3 'Q5. Raisons - Pas le temps' Q5_4 'Q5. Raisons - Cela ne m''intéresse pas' Q6_1 'Q6. Rang - Théâtre' Q6_2 'Q6. Rang - Concert' Q6_3 'Q6. Rang - Cinéma' Q6_4 'Q6. Rang - Musée' Q6_5 'Q6. Rang - Opéra' Q6_6 'Q6. Rang - Danse' Q7 'Q7. Sexe' Q8 'Q8. Remarque' REG5 'Région en 5' POIDS 'Poids de redressement' filter_$ 'ETAT = 1 (FILTER)'.
VALUE LABELS ETAT 1 'Terminé' 2 'Hors cible' 3 'Quota atteint' 4 'Abandon' /AGE_R 1 '18-34 ans' 2 '35-59 ans' 3 '60 ans et plus' /Q1 1 'Oui, plusieurs fois' 2 'Oui, une fois' 3 'Non' /Q2_1 0 'Non cité' 1 'Cité' /Q2_2 0 'Non cité' 1 'Cité' /Q2_3 0 'Non cité' 1 'Cité' /Q2_4 0 'Non cité' 1 'Cité' /Q2_98 0 'Non cité' 1 'Cité' /Q2_99 0 'Non cité' 1 'Cité' /Q3_1 1 'Pas du tout satisfait' 2 'Plutôt pas satisfait' 3 'Plutôt satisfait' 4 'Tout à fait satisfait' 9 'Ne sait pas' /Q3_2 1 'Pas du tout satisfait' 2 'Plutôt pas satisfait' 3 'Plutôt satisfait' 4 'Tout à fait satisfait' 9 'Ne sait pas' /Q3_3 1 'Pas du tout satisfait' 2 'Plutôt pas satisfait' 3 'Plutôt satisfait' 4 'Tout à fait satisfait' 9 'Ne sait pas' /Q3_4 1 'Pas du tout satisfait' 2 'Plutôt pas satisfait' 3 'Plutôt satisfait' 4 'Tout à fait satisfait' 9 'Ne sait pas' /Q3_1_ST 0 'Autres' 1 'Satisfait' /Q3_2_ST 0 'Autres' 1 'Satisfait' /Q3_3_ST 0 'Autres' 1 'Satisfait' /Q3_4_ST 0 'Autres' 1 'Satisfait' /Q4 998 'Ne sait pas' /Q5_1 0 'Non cité' 1 'Cité' /Q5_2 0 'Non cité' 1 'Cité' /Q5_3 0 'Non cité' 1 'Cité' /Q5_4 0 'Non cité' 1 'Cité' /Q7 1 'Un homme' 2 'Une femme' 3 'Autre' /REG5 1 'Ile-de-France' 2 'Nord-Ouest' 3 'Nord-Est' 4 'Sud-Ouest' 5 'Sud-Est' /filter_$ 0 'Not Selected' 1 'Selected'.
MISSING VALUES Q4 (998).
MRSETS /MDGROUP NAME=$Q2 LABEL='Q2. Achat des billets' VARIABLES=Q2_1 Q2_2 Q2_3 Q2_4 Q2_98 Q2_99 VALUE=1.
VARIABLE LEVEL ETAT Q1 Q7 (NOMINAL) Q3_1 TO Q3_4 (ORDINAL) S1 Q4 (SCALE).
SAVE OUTFILE="data.sav".
