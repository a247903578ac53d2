DATA LIST LIST ('|') NOTABLE /lfdn (F8.0) external_lfdn (F8.0) tester (F1.0) dispcode (F4.0) lastpage (F10.0) quality (F4.0) duration (F8.0) F1 (F3.0) F2_1 (F3.0) F2_2 (F3.0) F2_3 (F3.0) F2_4 (F3.0) F2_5 (F3.0) F2_97 (F3.0) F2_97_text (A80) F3 (F5.0) F4_1 (F3.0) F4_2 (F3.0) F4_3 (F3.0) F5_1 (F3.0) F5_2 (F3.0) F5_3 (F3.0) F5_99 (F3.0) F6 (F3.0) F7 (A120) F8 (F5.0) F9 (F3.0) browser (A20) datetime (DATETIME20) date_of_last_access (DATETIME20).
BEGIN DATA
38|0|0|31|4411209|-77|190|3|-77|-77|-77|-77|-77|-77|-77|-77|4|4|3|1|0|0|1|1|Turnverein 1890|23|2|Firefox|01-MAY-2026 09:00:00|01-MAY-2026 09:05:00
39|0|0|31|4411209|-77|198|1|0|0|0|0|0|0|-99|5|1|5|3|-77|-77|-77|-77|2|-77|42|2|Chrome|01-MAY-2026 16:13:17|01-MAY-2026 16:18:17
40|0|0|22|4411203|-77|-1|3|-77|-77|-77|-77|-77|-77|-77|-77|-77|-77|-77|-77|-77|-77|-77|-77|-77|-77|-77|Safari|01-MAY-2026 14:26:34|01-MAY-2026 14:31:34
41|0|0|31|4411209|-77|214|1|0|0|1|0|0|0|-66|3|3|4|3|-77|-77|-77|-77|2|-77|62|2|Firefox|01-MAY-2026 12:39:51|01-MAY-2026 12:44:51
42|0|0|32|4411209|-77|222|3|-77|-77|-77|-77|-77|-77|-77|-77|3|3|3|1|1|1|0|1|Schützenverein|26|2|Chrome|01-MAY-2026 10:52:08|01-MAY-2026 10:57:08
43|0|0|31|4411209|-77|230|1|0|0|0|0|1|0|-66|8|5|5|1|-77|-77|-77|-77|2|-77|42|1|Safari|01-MAY-2026 17:05:25|01-MAY-2026 17:10:25
44|0|0|31|4411209|-77|238|1|0|0|0|1|0|0|-66|9|4|1|4|-77|-77|-77|-77|1|Schützenverein|33|1|Firefox|02-MAY-2026 15:18:42|02-MAY-2026 15:23:42
45|0|0|31|4411209|-77|246|2|0|0|0|0|0|1|Boxen|3|3|3|4|-77|-77|-77|-77|1|SV Grün-Weiß|18|2|Chrome|02-MAY-2026 13:31:59|02-MAY-2026 13:36:59
46|0|0|31|4411209|-77|254|1|0|0|0|1|0|0|-66|9|5|1|2|-77|-77|-77|-77|2|-77|43|1|Safari|02-MAY-2026 11:44:16|02-MAY-2026 11:49:16
47|0|0|31|4411209|-77|262|2|1|1|0|0|0|0|-66|1|4|2|2|-77|-77|-77|-77|1|SV Grün-Weiß|37|1|Firefox|02-MAY-2026 09:57:33|02-MAY-2026 10:02:33
48|0|0|31|4411209|-77|270|2|1|1|0|0|1|0|-66|6|4|3|1|-77|-77|-77|-77|2|-77|57|2|Chrome|02-MAY-2026 16:10:50|02-MAY-2026 16:15:50
49|0|0|31|4411209|-77|278|3|-77|-77|-77|-77|-77|-77|-77|-77|2|2|3|0|1|1|0|2|-77|23|3|Safari|02-MAY-2026 14:23:07|02-MAY-2026 14:28:07
50|0|0|31|4411209|-77|286|3|-77|-77|-77|-77|-77|-77|-77|-77|4|1|1|0|1|1|0|2|-77|81|1|Firefox|03-MAY-2026 12:36:24|03-MAY-2026 12:41:24
51|0|0|32|4411209|-77|294|2|1|1|0|0|0|0|-66|10|5|1|1|-77|-77|-77|-77|1|Turnverein 1890|75|2|Chrome|03-MAY-2026 10:49:41|03-MAY-2026 10:54:41
52|0|0|31|4411209|-77|302|1|0|0|0|0|1|0|-66|6|4|1|4|-77|-77|-77|-77|2|Kegelclub|67|1|Safari|03-MAY-2026 17:02:58|03-MAY-2026 17:07:58
53|0|0|22|4411203|-77|-1|2|0|0|0|0|1|1|Yoga|12|4|3|4|-77|-77|-77|-77|-77|-77|-77|-77|Firefox|03-MAY-2026 15:15:15|03-MAY-2026 15:20:15
54|0|0|31|4411209|-77|318|2|0|1|1|0|0|0|-66|11|5|3|1|-77|-77|-77|-77|2|-77|30|1|Chrome|03-MAY-2026 13:28:32|03-MAY-2026 13:33:32
55|0|0|31|4411209|-77|326|2|0|0|0|0|0|1|Yoga|12|5|4|2|-77|-77|-77|-77|2|-77|45|1|Safari|03-MAY-2026 11:41:49|03-MAY-2026 11:46:49
56|0|0|31|4411209|-77|334|1|0|0|1|1|0|1|Yoga|7|4|3|2|-77|-77|-77|-77|1|Ruderclub|39|2|Firefox|04-MAY-2026 09:54:06|04-MAY-2026 09:59:06
57|0|0|31|4411209|-77|342|3|-77|-77|-77|-77|-77|-77|-77|-77|2|1|2|1|0|1|0|2|-77|53|1|Chrome|04-MAY-2026 16:07:23|04-MAY-2026 16:12:23
58|0|0|31|4411209|-77|350|1|1|0|0|0|0|0|-66|5|5|2|5|-77|-77|-77|-77|1|SV Grün-Weiß|28|2|Safari|04-MAY-2026 14:20:40|04-MAY-2026 14:25:40
59|0|0|31|4411209|-77|358|1|1|0|0|0|1|0|-66|9|5|1|4|-77|-77|-77|-77|2|-77|20|2|Firefox|04-MAY-2026 12:33:57|04-MAY-2026 12:38:57
60|0|0|32|4411209|-77|366|1|0|0|1|1|1|0|-66|4|5|0|2|-77|-77|-77|-77|1|Schützenverein|24|1|Chrome|04-MAY-2026 10:46:14|04-MAY-2026 10:51:14
61|0|0|31|4411209|-77|374|2|0|1|1|1|0|0|-66|4|2|1|2|-77|-77|-77|-77|1|Turnverein 1890|47|1|Safari|04-MAY-2026 17:59:31|04-MAY-2026 18:04:31
62|0|1|31|4411209|-77|382|3|-77|-77|-77|-77|-77|-77|-77|-77|3|2|1|1|1|1|0|1|Turnverein 1890|57|1|Firefox|05-MAY-2026 15:12:48|05-MAY-2026 15:17:48
63|0|0|31|4411209|-77|390|2|1|0|1|1|1|0|-66|7|5|5|3|-77|-77|-77|-77|2|-77|60|2|Chrome|05-MAY-2026 13:25:05|05-MAY-2026 13:30:05
64|0|1|31|4411209|-77|398|3|-77|-77|-77|-77|-77|-77|-77|-77|4|2|2|0|1|1|0|1|SV Grün-Weiß|50|1|Safari|05-MAY-2026 11:38:22|05-MAY-2026 11:43:22
65|0|0|31|4411209|-77|406|3|-77|-77|-77|-77|-77|-77|-77|-77|3|5|4|1|1|1|0|1|Ruderclub|77|2|Firefox|05-MAY-2026 09:51:39|05-MAY-2026 09:56:39
66|0|0|31|4411209|-77|414|3|-77|-77|-77|-77|-77|-77|-77|3|4|3|3|1|0|1|0|2|-77|68|2|Chrome|05-MAY-2026 16:04:56|05-MAY-2026 16:09:56
67|0|0|31|4411209|-77|422|2|0|0|0|0|1|0|-66|60|5|4|5|-77|-77|-77|-77|1|Schützenverein|70|1|Safari|05-MAY-2026 14:17:13|05-MAY-2026 14:22:13
68|0|0|31|4411209|-77|430|2|1|0|1|0|0|0|-66|9|5|4|5|-77|-77|-77|-77|2|-77|20|5|Firefox|06-MAY-2026 12:30:30|06-MAY-2026 12:35:30
END DATA.
VARIABLE LABELS lfdn 'laufende Nummer' external_lfdn 'externe laufende Nummer' tester 'Tester' dispcode 'Dispositionscode' lastpage 'letzte bearbeitete Seite' quality 'Datenqualität' duration 'Bearbeitungszeit in Sekunden' F1 'Treiben Sie in Ihrer Freizeit Sport?' F2_1 'Welche Sportarten betreiben Sie?: Laufen' F2_2 'Welche Sportarten betreiben Sie?: Schwimmen' F2_3 'Welche Sportarten betreiben Sie?: Radfahren' F2_4 'Welche Sportarten betreiben Sie?: Fitnessstudio' F2_5 'Welche Sportarten betreiben Sie?: Mannschaftssport' F2_97 'Welche Sportarten betreiben Sie?: Andere, und zwar' F2_97_text 'Welche Sportarten betreiben Sie?: Andere, und zwar (Text)' F3 'Wie viele Stunden Sport treiben Sie in einer Woche?' F4_1 'Wie sehr stimmen Sie zu?: Sport hält gesund' F4_2 'Wie sehr stimmen Sie zu?: Sport ist teuer' F4_3 'Wie sehr stimmen Sie zu?: Sport macht Spaß' F5_1 'Warum treiben Sie keinen Sport?: Keine Zeit' F5_2 'Warum treiben Sie keinen Sport?: Gesundheitliche Gründe' F5_3 'Warum treiben Sie keinen Sport?: Keine Lust' F5_99 'Warum treiben Sie keinen Sport?: Weiß nicht' F6 'Sind Sie Mitglied in einem Verein?' F7 'In welchem?' F8 'Wie alt sind Sie?' F9 'Geschlecht' browser 'Browser' datetime 'Zeitpunkt des Beginns' date_of_last_access 'letzter Zugriff'.
VALUE LABELS tester 0 'nein' 1 'ja' /dispcode 22 'Unterbrochen' 31 'Beendet' 32 'Beendet nach Unterbrechung' 37 'Ausgescreent' /F1 1 'Ja, regelmäßig' 2 'Ja, ab und zu' 3 'Nein' 0 'nicht beantwortet' -77 'fehlender Wert' /F2_1 0 'not quoted' 1 'quoted' -77 'fehlender Wert' /F2_2 0 'not quoted' 1 'quoted' -77 'fehlender Wert' /F2_3 0 'not quoted' 1 'quoted' -77 'fehlender Wert' /F2_4 0 'not quoted' 1 'quoted' -77 'fehlender Wert' /F2_5 0 'not quoted' 1 'quoted' -77 'fehlender Wert' /F2_97 0 'not quoted' 1 'quoted' -77 'fehlender Wert' /F3 -77 'fehlender Wert' -99 'nicht beantwortet' /F4_1 1 'stimme gar nicht zu' 2 'stimme eher nicht zu' 3 'teils/teils' 4 'stimme eher zu' 5 'stimme voll zu' 0 'nicht beantwortet' -77 'fehlender Wert' /F4_2 1 'stimme gar nicht zu' 2 'stimme eher nicht zu' 3 'teils/teils' 4 'stimme eher zu' 5 'stimme voll zu' 0 'nicht beantwortet' -77 'fehlender Wert' /F4_3 1 'stimme gar nicht zu' 2 'stimme eher nicht zu' 3 'teils/teils' 4 'stimme eher zu' 5 'stimme voll zu' 0 'nicht beantwortet' -77 'fehlender Wert' /F5_1 0 'not quoted' 1 'quoted' -77 'fehlender Wert' /F5_2 0 'not quoted' 1 'quoted' -77 'fehlender Wert' /F5_3 0 'not quoted' 1 'quoted' -77 'fehlender Wert' /F5_99 0 'not quoted' 1 'quoted' -77 'fehlender Wert' /F6 1 'Ja' 2 'Nein' 0 'nicht beantwortet' -77 'fehlender Wert' /F8 -77 'fehlender Wert' -99 'nicht beantwortet' /F9 1 'weiblich' 2 'männlich' 3 'divers' 0 'nicht beantwortet' -77 'fehlender Wert'.
MISSING VALUES F1 F6 F9 (-77, 0) /F4_1 TO F4_3 (-77, 0) /F3 F8 (-77, -99) /F2_1 F2_2 F2_3 F2_4 F2_5 F2_97 F5_1 F5_2 F5_3 F5_99 (-77).
SAVE OUTFILE="data.sav".
