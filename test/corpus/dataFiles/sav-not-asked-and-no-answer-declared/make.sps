DATA LIST LIST ('|') NOTABLE /RESPID (A10) SAMPLE (F2.0) WGT (F8.4) Q1 (F4.0) Q2_1 (F4.0) Q2_2 (F4.0) Q2_3 (F4.0) Q2_4 (F4.0) Q2_96 (F4.0) Q2_96_other (A80) Q3_1 (F4.0) Q3_2 (F4.0) Q3_3 (F4.0) Q3_4 (F4.0) Q4 (F4.0) Q5 (F4.0) Q5_96_other (A80) Q6 (F8.2) Q7 (A120) Q8 (F4.0) Q9 (F4.0) Q10 (F4.0) INTDATE (DATE11) INTTIME (TIME8).
BEGIN DATA
HH 031 A|1|0.6100|2|1|2|1|2|1|what my sister made|1|3|9|4|57|-77||1209.4||0|-77|-9|01-JUN-2026|09:11:07
HH 031 B|2|0.6313|3|-77|-77|-77|-77|-77||-77|-77|-77|-77|-77|96|what my sister made|9998|Quick and friendly|3|1|1|02-JUN-2026|10:12:07
HH 032 A|3|0.6526|3|-77|-77|-77|-77|-77||-77|-77|-77|-77|-77|96|Not needed; e-books|476.02||0|-77|3|03-JUN-2026|11:13:07
HH 032 B|1|0.6739|1|1|2|1|2|2||9|9|9|9|13|-77||1348.47|Quick and friendly|0|-77|2|04-JUN-2026|12:14:07
HH 033 A|2|0.6952|1|2|2|2|1|2||3|3|1|2|0|-77||1417.6||3|1|2|05-JUN-2026|13:15:07
HH 033 B|3|0.7165|2|1|2|2|2|2||2|4|1|9|0|-77||0.0||0|-77|3|06-JUN-2026|14:16:07
HH 034 A|1|0.7378|2|1|1|1|1|1|what my sister made|2|3|1|1|8|-77||1079.54||0|-77|3|07-JUN-2026|15:17:07
HH 034 B|2|0.7591|2|1|1|2|1|2||4|2|1|9|9|-77||345.11|Süddeutsche; Le Monde|0|-77|-9|08-JUN-2026|16:18:07
HH 035 A|3|0.7804|3|-77|-77|-77|-77|-77||-77|-77|-77|-77|3|1||539.99|Could be cheaper|2|1|1|09-JUN-2026|17:19:07
HH 035 B|1|0.8017|3|-77|-77|-77|-77|-77||-77|-77|-77|-77|-77|96|what my sister made|323.48|No complaints|2|1|2|10-JUN-2026|18:20:07
HH 036 A|2|0.8230|1|2|2|2|2|2||1|9|3|4|13|-77||804.34|It was all right|0|-77|2|11-JUN-2026|09:21:07
HH 036 B|3|0.8443|3|-77|-77|-77|-77|-77||-77|-77|-77|-77|-77|3||1.23||1|2|2|12-JUN-2026|10:22:07
HH 037 A|1|0.8656|3|-77|-77|-77|-77|-77||-77|-77|-77|-77|-77|-9||1629.4||2|1|3|13-JUN-2026|11:23:07
HH 037 B|2|0.8869|1|2|2|2|1|2||9|4|4|3|45|-77||1555.57|Nothing special|3|1|1|14-JUN-2026|12:24:07
HH 038 A|3|0.9082|2|2|2|1|2|1|two of each|2|-9|2|3|1|-77||101.01|Could be cheaper|2|1|1|15-JUN-2026|13:25:07
HH 038 B|1|0.9295|3|-77|-77|-77|-77|-77||-77|-77|-77|-77|-77|2||23.75||1|2|2|16-JUN-2026|14:26:07
HH 039 A|2|0.9508|3|-77|-77|-77|-77|-77||-77|-77|-77|-77|-77|1||1932.87||0|2|1|17-JUN-2026|15:27:07
HH 039 B|3|0.9721|2|1|1|1|2|2||9|3|1|1|26|-77||902.8|Quick and friendly|1|2|3|18-JUN-2026|16:28:07
HH 040 A|1|0.9934|3|-77|-77|-77|-77|-77||-77|-77|-77|-77|-77|96|two of each|198.45||2|-77|1|19-JUN-2026|17:29:07
HH 040 B|2|1.0147|3|-77|-77|-77|-77|-77||-77|-77|-77|-77|-77|1||324.45|Nothing special|1|1|2|20-JUN-2026|18:30:07
HH 041 A|3|1.0360|2|1|2|1|2|2||4|9|9|9|24|-77||166.39|It was all right|2|1|3|21-JUN-2026|09:31:07
HH 041 B|1|1.0573|1|2|2|1|1|1|two of each|9|9|9|1|56|-77||1285.62|Better signs would help|0|-77|3|22-JUN-2026|10:32:07
HH 042 A|2|1.0786|1|1|1|2|1|2||4|4|1|4|56|-77||2400.0|Nothing special|0|-77|2|23-JUN-2026|11:33:07
HH 042 B|3|1.0999|1|2|1|1|2|2||9|9|4|2|2|-77||1244.9||0|-77|3|24-JUN-2026|12:34:07
HH 043 A|1|1.1212|2|1|2|2|2|1|a borrowed one|2|1|9|2|5|-77||129.75||3|2|1|25-JUN-2026|13:35:07
HH 043 B|2|1.1425|1|1|2|1|2|1|two of each|1|4|4|9|-77|-77||1952.73|Could be cheaper|0|-77|2|26-JUN-2026|14:36:07
HH 044 A|3|1.1638|3|-77|-77|-77|-77|-77||-77|-77|-77|-77|-77|2||902.97||1|1|1|27-JUN-2026|15:37:07
HH 044 B|1|1.1851|1|1|2|2|2|2||1|3|1|1|29|-77||1253.11||0|-77|1|28-JUN-2026|16:38:07
HH 045 A|2|1.2064|1|2|1|2|2|1|a borrowed one|4|3|9|1|6|-77||1038.89|Better signs would help|3|2|-9|01-JUN-2026|17:39:07
HH 045 B|3|1.2277|2|1|1|1|2|2||3|2|3|1|51|-77||373.37||3|1|2|02-JUN-2026|18:40:07
HH 046 A|1|1.2490|1|2|2|1|2|2||4|2|4|9|20|-77||983.41||3|2|1|03-JUN-2026|09:41:07
HH 046 B|2|1.2703|1|2|2|1|1|2||4|9|9|4|28|-77||770.05||0|-77|2|04-JUN-2026|10:42:07
END DATA.
VARIABLE LABELS Q1 'Do you hold a library card?' Q4 'How many visits a month?' Q5 'Why do you not hold one?' Q6 'How much do you spend on books in a year?' Q7 'Which newspaper do you read?' Q8 'How many children live with you?' Q9 'Do they read?' Q10 'Household income' Q2_1 'Books' Q2_2 'Films' Q2_3 'Music' Q2_4 'Games' Q2_96 'Other (please specify)' Q3_1 'Rooms' Q3_2 'Opening hours' Q3_3 'Staff' Q3_4 'Web site'.
VALUE LABELS Q1 1 'Yes, for a long time' 2 'Yes, since this year' 3 'No' -77 'Not asked' -9 'No answer' /Q5 1 'Too far' 2 'No time' 3 'Too expensive' 96 'Other (please specify)' -77 'Not asked' -9 'No answer' /Q8 0 'None' 1 'One' 2 'Two' 3 'Three or more' -77 'Not asked' -9 'No answer' /Q9 1 'Yes' 2 'No' -77 'Not asked' -9 'No answer' /Q10 1 'Low' 2 'Middle' 3 'High' -77 'Not asked' -9 'No answer' /Q2_1 TO Q2_96 1 'Yes' 2 'No' -77 'Not asked' -9 'No answer' /Q3_1 TO Q3_4 1 'Not at all' 2 'A little' 3 'Much' 4 'Very much' 9 'Cannot say' -77 'Not asked' -9 'No answer' /Q4 -77 'Not asked' -9 'No answer' /Q6 -77 'Not asked' -9 'No answer' 9998 'Don''t know'.
MISSING VALUES Q1 Q2_1 TO Q2_96 Q3_1 TO Q3_4 Q4 Q5 Q8 Q9 Q10 (-77, -9) /Q6 (-77, -9, 9998).
MRSETS /MDGROUP NAME=$Q2 LABEL='What do you borrow?' VARIABLES=Q2_1 Q2_2 Q2_3 Q2_4 Q2_96 VALUE=1.
VARIABLE LEVEL Q1 Q5 Q8 Q9 Q10 (NOMINAL).
WEIGHT BY WGT.
SAVE OUTFILE="data.sav".
