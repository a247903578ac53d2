DATA LIST LIST ('|') NOTABLE /AskiaID (F8.0) Seed (F8.0) StartTime (DATETIME20) Broken (F1.0) Q1 (F2.0) Q2_1 (F2.0) Q2_2 (F2.0) Q2_3 (F2.0) Q2_4 (F2.0) Q2_5 (F2.0) Q2_6 (F2.0) Q2_6_other (A100) Q3_1 (F2.0) Q3_2 (F2.0) Q3_3 (F2.0) Q3_4 (F2.0) Q3_5 (F2.0) Q4 (F2.0) Q5 (F8.0) Q6_1 (F2.0) Q6_2 (F2.0) Q6_3 (F2.0) Q7 (F2.0) Q8_1 (F2.0) Q8_2 (F2.0) Q8_3 (F2.0) Q8_4 (F2.0) Q8_5 (F2.0) Q8_5_other (A100) Q9 (F2.0) Q10 (F8.0) Weight (F8.3).
BEGIN DATA
1|1000|16-MAR-2026 10:00:00|0|1|4|.|.|.|.|.||3|2|.|.|.|.|27|1|4|5|.|.|.|.|.|.||3|4|0.800
2|1037|16-MAR-2026 11:37:17|0|2|1|.|.|.|.|.||.|.|.|.|.|.|.|4|5|4|1|3|1|.|.|.||1|1|0.870
3|1074|16-MAR-2026 13:14:34|0|1|6|.|.|.|.|.|Tortoise|2|3|.|.|.|.|158|5|1|3|.|.|.|.|.|.||3|4|0.940
4|1111|16-MAR-2026 14:51:51|0|1|4|.|.|.|.|.||1|2|.|.|.|.|135|1|3|3|.|.|.|.|.|.||3|3|1.010
5|1148|16-MAR-2026 16:29:08|0|1|3|2|.|.|.|.||2|1|3|.|.|.|105|1|1|3|.|.|.|.|.|.||3|2|1.080
6|1185|17-MAR-2026 03:06:25|0|1|2|.|.|.|.|.||1|5|.|.|.|.|24|5|1|2|.|.|.|.|.|.||2|4|1.150
7|1222|17-MAR-2026 04:43:42|0|1|4|5|.|.|.|.||5|.|.|.|.|.|144|5|3|5|.|.|.|.|.|.||4|3|1.220
8|1259|17-MAR-2026 06:20:59|0|2|.|.|.|.|.|.||.|.|.|.|.|.|.|5|4|3|2|4|2|.|.|.||1|6|0.840
9|1296|17-MAR-2026 07:58:16|0|1|5|4|3|.|.|.||2|.|.|.|.|2|12|2|5|2|.|.|.|.|.|.||3|6|0.910
10|1333|17-MAR-2026 09:35:33|0|1|4|5|.|.|.|.||1|.|.|.|.|.|92|5|2|4|.|.|.|.|.|.||3|5|0.980
11|1370|17-MAR-2026 20:12:50|1|1|3|4|.|.|.|.||1|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.||.|.|.
12|1407|17-MAR-2026 21:50:07|0|1|2|.|.|.|.|.||1|.|.|.|.|.|999|3|4|5|.|.|.|.|.|.||4|6|1.120
13|1444|17-MAR-2026 23:27:24|0|1|5|.|.|.|.|.||1|.|.|.|.|.|51|2|2|.|.|.|.|.|.|.||1|5|1.190
14|1481|18-MAR-2026 01:04:41|0|1|2|.|.|.|.|.||2|1|.|.|.|.|17|2|2|5|.|.|.|.|.|.||1|6|0.810
15|1518|18-MAR-2026 02:41:58|0|1|4|1|.|.|.|.||1|.|.|.|.|.|65|1|5|5|.|.|.|.|.|.||3|1|0.880
16|1555|18-MAR-2026 13:19:15|0|1|2|.|.|.|.|.||5|.|.|.|.|.|126|2|1|1|.|.|.|.|.|.||3|4|0.950
17|1592|18-MAR-2026 14:56:32|0|1|2|1|5|.|.|.||3|.|.|.|.|.|999|1|3|3|.|.|.|.|.|.||3|4|1.020
18|1629|18-MAR-2026 16:33:49|0|1|3|5|.|.|.|.||2|1|.|.|.|.|750|2|1|3|.|.|.|.|.|.||2|6|1.090
19|1666|18-MAR-2026 18:11:06|0|1|5|6|4|2|1|.|Hens|1|2|.|.|.|.|54|1|2|3|.|.|.|.|.|.||4|4|1.160
20|1703|18-MAR-2026 19:48:23|0|2|.|.|.|.|.|.||.|.|.|.|.|.|.|5|4|2|3|.|.|.|.|.||4|5|1.230
21|1740|19-MAR-2026 06:25:40|0|2|.|.|.|.|.|.||.|.|.|.|.|.|.|5|2|2|.|.|.|.|.|.||1|6|0.850
22|1777|19-MAR-2026 08:02:57|0|1|2|.|.|.|.|.||4|.|.|.|.|1|87|2|2|5|.|.|.|.|.|.||1|4|0.920
23|1814|19-MAR-2026 09:40:14|1|1|3|.|.|.|.|.||4|2|1|.|.|2|64|5|4|3|.|.|.|.|.|.||.|.|.
24|1851|19-MAR-2026 11:17:31|0|2|.|.|.|.|.|.||.|.|.|.|.|.|.|3|1|4|3|.|.|.|.|.||1|1|1.060
25|1888|19-MAR-2026 12:54:48|0|1|1|6|4|.|.|.||2|3|.|.|.|.|39|5|3|1|.|.|.|.|.|.||4|2|1.130
26|1925|19-MAR-2026 23:32:05|0|1|5|.|.|.|.|.||3|.|.|.|.|.|13|4|5|3|.|.|.|.|.|.||4|6|1.200
27|1962|20-MAR-2026 01:09:22|0|2|.|.|.|.|.|.||.|.|.|.|.|.|.|5|4|5|2|3|.|.|.|.||2|4|0.820
28|1999|20-MAR-2026 02:46:39|0|1|1|5|2|.|.|.||3|1|.|.|.|.|31|1|1|4|.|.|.|.|.|.||4|5|0.890
29|2036|20-MAR-2026 04:23:56|0|1|6|1|5|.|.|.|Tortoise|3|.|.|.|.|.|40|4|2|3|.|.|.|.|.|.||6|1|0.960
30|2073|20-MAR-2026 06:01:13|0|2|.|.|.|.|.|.||.|.|.|.|.|.|.|1|5|5|2|3|.|.|.|.||1|5|1.030
31|2110|20-MAR-2026 16:38:30|0|1|3|1|.|.|.|.||4|2|.|.|.|1|157|2|3|2|.|.|.|.|.|.||4|4|1.100
32|2147|20-MAR-2026 18:15:47|0|1|2|.|.|.|.|.||2|.|.|.|.|.|999|5|1|1|.|.|.|.|.|.||2|6|1.170
33|2184|20-MAR-2026 19:53:04|0|1|4|5|.|.|.|.||3|.|.|.|.|.|141|2|1|3|.|.|.|.|.|.||4|1|1.240
END DATA.
VARIABLE LABELS AskiaID 'Interview number' StartTime 'Start time' Broken 'Completion' Q1 'Do you have a pet?' Q2_1 'Which pets do you have? - mention 1' Q2_2 'Which pets do you have? - mention 2' Q2_3 'Which pets do you have? - mention 3' Q2_4 'Which pets do you have? - mention 4' Q2_5 'Which pets do you have? - mention 5' Q2_6 'Which pets do you have? - mention 6' Q2_6_other 'Which pets do you have? - text' Q3_1 'Where do you buy pet food? - mention 1' Q3_2 'Where do you buy pet food? - mention 2' Q3_3 'Where do you buy pet food? - mention 3' Q3_4 'Where do you buy pet food? - mention 4' Q3_5 'Where do you buy pet food? - mention 5' Q4 'How often do you buy online?' Q5 'How much do you spend on pet food a month, in euros?' Q6_1 'How much do you agree?: Pets are part of the family' Q6_2 'How much do you agree?: Vets are too expensive' Q6_3 'How much do you agree?: Natural food is healthier' Q7 'Would you like to have one?' Q8_1 'What keeps you from it? - mention 1' Q8_2 'What keeps you from it? - mention 2' Q8_3 'What keeps you from it? - mention 3' Q8_4 'What keeps you from it? - mention 4' Q8_5 'What keeps you from it? - mention 5' Q8_5_other 'What keeps you from it? - text' Q9 'Age group' Q10 'People in the household' Weight 'Weight'.
VALUE LABELS Broken 0 'Completed' 1 'Incomplete' /Q1 1 'Yes' 2 'No' /Q2_1 1 'Dog' 2 'Cat' 3 'Bird' 4 'Fish' 5 'Rodent' 6 'Other' /Q2_2 1 'Dog' 2 'Cat' 3 'Bird' 4 'Fish' 5 'Rodent' 6 'Other' /Q2_3 1 'Dog' 2 'Cat' 3 'Bird' 4 'Fish' 5 'Rodent' 6 'Other' /Q2_4 1 'Dog' 2 'Cat' 3 'Bird' 4 'Fish' 5 'Rodent' 6 'Other' /Q2_5 1 'Dog' 2 'Cat' 3 'Bird' 4 'Fish' 5 'Rodent' 6 'Other' /Q2_6 1 'Dog' 2 'Cat' 3 'Bird' 4 'Fish' 5 'Rodent' 6 'Other' /Q3_1 1 'Supermarket' 2 'Pet shop' 3 'Vet' 4 'Online' 5 'I do not buy any' /Q3_2 1 'Supermarket' 2 'Pet shop' 3 'Vet' 4 'Online' 5 'I do not buy any' /Q3_3 1 'Supermarket' 2 'Pet shop' 3 'Vet' 4 'Online' 5 'I do not buy any' /Q3_4 1 'Supermarket' 2 'Pet shop' 3 'Vet' 4 'Online' 5 'I do not buy any' /Q3_5 1 'Supermarket' 2 'Pet shop' 3 'Vet' 4 'Online' 5 'I do not buy any' /Q4 1 'Weekly' 2 'Monthly' 3 'Less often' /Q5 999 'DK' /Q6_1 1 'Strongly disagree' 2 'Disagree' 3 'Neither' 4 'Agree' 5 'Strongly agree' /Q6_2 1 'Strongly disagree' 2 'Disagree' 3 'Neither' 4 'Agree' 5 'Strongly agree' /Q6_3 1 'Strongly disagree' 2 'Disagree' 3 'Neither' 4 'Agree' 5 'Strongly agree' /Q7 1 'Yes' 2 'Perhaps' 3 'No' /Q8_1 1 'No time' 2 'Too expensive' 3 'Not allowed' 4 'Allergy' 5 'Other' /Q8_2 1 'No time' 2 'Too expensive' 3 'Not allowed' 4 'Allergy' 5 'Other' /Q8_3 1 'No time' 2 'Too expensive' 3 'Not allowed' 4 'Allergy' 5 'Other' /Q8_4 1 'No time' 2 'Too expensive' 3 'Not allowed' 4 'Allergy' 5 'Other' /Q8_5 1 'No time' 2 'Too expensive' 3 'Not allowed' 4 'Allergy' 5 'Other' /Q9 1 '18-29' 2 '30-44' 3 '45-59' 4 '60+'.
VARIABLE LEVEL Q1 Q4 Q7 Q9 (NOMINAL) Q5 Q10 (SCALE).
SAVE OUTFILE="data.sav".
