DATA LIST LIST ('|') NOTABLE /name (A12) edition (A4) idno (F8.0) cntry (A2) inwds (DATETIME20) inwde (DATETIME20) a1 (F4.0) a2 (F2.0) a3 (F1.0) a4 (F2.0) a5_1 (F1.0) a5_2 (F1.0) a5_3 (F1.0) a5_4 (F1.0) a5_77 (F1.0) a5_88 (F1.0) a6_1 (F2.0) a6_2 (F2.0) a6_3 (F2.0) a6_4 (F2.0) a7 (F1.0) a8 (F3.0) a9 (F1.0) a10 (F4.0) agea (F4.0) dweight (F8.4) pspwght (F8.4).
BEGIN DATA
SOC2026|1.1|101000|IE|01-MAR-2026 09:00:00|01-MAR-2026 09:51:00|0|6|1|1|6|6|6|6|6|6|10|6|8|1|8|666|1|1943|83|0.7000|0.6000
SOC2026|1.1|101008|GB|01-MAR-2026 10:37:17|01-MAR-2026 11:28:17|15|7|2|66|1|0|1|1|0|0|8|10|3|2|1|42|2|1962|64|1.0700|1.1300
SOC2026|1.1|101016|IE|01-MAR-2026 12:14:34|01-MAR-2026 13:05:34|180|9|2|66|0|0|0|0|1|0|9|4|2|9|8|666|1|2003|23|0.8400|0.8600
SOC2026|1.1|101021|GB|01-MAR-2026 13:51:51|01-MAR-2026 14:42:51|7777|3|1|3|6|6|6|6|6|6|4|3|9|5|1|35|1|1986|40|1.2100|1.3900
SOC2026|1.1|101029|IE|02-MAR-2026 15:28:08|02-MAR-2026 16:19:08|60|5|8|66|6|6|6|6|6|6|77|88|9|3|1|42|2|1973|53|0.9800|1.1200
SOC2026|1.1|101037|GB|02-MAR-2026 17:05:25|02-MAR-2026 17:56:25|10|0|7|66|6|6|6|6|6|6|6|7|1|4|7|666|2|1961|65|0.7500|0.8500
SOC2026|1.1|101042|IE|02-MAR-2026 10:22:42|02-MAR-2026 11:13:42|10|5|1|5|6|6|6|6|6|6|6|1|1|88|1|32|1|1956|70|1.1200|1.3800
SOC2026|1.1|101050|GB|02-MAR-2026 11:59:59|02-MAR-2026 12:50:59|180|2|1|3|6|6|6|6|6|6|8|3|4|6|2|666|1|1950|76|0.8900|1.1100
SOC2026|1.1|101058|IE|03-MAR-2026 13:36:16|03-MAR-2026 14:27:16|60|9|2|66|0|0|1|0|0|0|5|8|5|2|1|42|1|1958|68|1.2600|0.8400
SOC2026|1.1|101063|GB|03-MAR-2026 15:13:33|03-MAR-2026 16:04:33|0|9|3|66|6|6|6|6|6|6|0|6|2|2|2|666|1|1959|67|1.0300|1.3700
SOC2026|1.1|101071|IE|03-MAR-2026 16:50:50|03-MAR-2026 17:41:50|60|8|2|66|0|1|1|0|0|0|2|7|3|9|1|38|1|1980|46|0.8000|1.1000
SOC2026|1.1|101079|GB|03-MAR-2026 10:07:07|03-MAR-2026 10:58:07|180|4|2|66|1|0|0|0|0|0|9|1|4|1|1|168|1|1975|51|1.1700|0.8300
SOC2026|1.1|101084|IE|04-MAR-2026 11:44:24|04-MAR-2026 12:35:24|60|4|2|66|1|0|0|0|0|1|7|10|2|2|2|666|1|1987|39|0.9400|1.3600
SOC2026|1.1|101092|GB|04-MAR-2026 13:21:41|04-MAR-2026 14:12:41|0|6|2|66|0|1|1|0|0|0|7|4|8|0|1|42|2|1999|27|0.7100|1.0900
SOC2026|1.1|101100|IE|04-MAR-2026 14:58:58|04-MAR-2026 15:49:58|60|4|2|2|0|0|0|1|0|0|1|9|9|77|1|35|2|1974|52|1.0800|0.8200
SOC2026|1.1|101105|GB|04-MAR-2026 16:35:15|04-MAR-2026 17:26:15|20|6|3|66|6|6|6|6|6|6|77|2|1|7|2|666|2|2009|17|0.8500|1.3500
SOC2026|1.1|101113|IE|05-MAR-2026 09:52:32|05-MAR-2026 10:43:32|180|5|3|66|6|6|6|6|6|6|5|11|5|10|1|60|1|1963|63|1.2200|1.0800
SOC2026|1.1|101121|GB|05-MAR-2026 11:29:49|05-MAR-2026 12:20:49|60|6|1|4|6|6|6|6|6|6|10|2|9|4|7|666|1|1949|77|0.9900|0.8100
SOC2026|1.1|101126|IE|05-MAR-2026 13:06:06|05-MAR-2026 13:57:06|8888|5|1|3|6|6|6|6|6|6|88|1|0|3|1|40|1|1992|34|0.7600|1.3400
SOC2026|1.1|101134|GB|05-MAR-2026 14:43:23|05-MAR-2026 15:34:23|60|0|1|3|6|6|6|6|6|6|3|8|7|0|2|666|2|1979|47|1.1300|1.0700
SOC2026|1.1|101142|IE|06-MAR-2026 16:20:40|06-MAR-2026 17:11:40|20|1|1|2|6|6|6|6|6|6|10|4|9|7|1|32|2|1993|33|0.9000|0.8000
SOC2026|1.1|101147|GB|06-MAR-2026 09:37:57|06-MAR-2026 10:28:57|0|6|1|66|6|6|6|6|6|6|9|8|10|8|7|666|1|2007|19|1.2700|1.3300
SOC2026|1.1|101155|IE|06-MAR-2026 11:14:14|06-MAR-2026 12:05:14|30|7|1|5|6|6|6|6|6|6|3|8|2|7|1|35|1|1989|37|1.0400|1.0600
SOC2026|1.1|101163|GB|06-MAR-2026 12:51:31|06-MAR-2026 13:42:31|8888|4|2|66|1|0|1|0|0|0|2|2|2|10|1|60|2|1899|127|0.8100|0.7900
SOC2026|1.1|101168|IE|07-MAR-2026 14:28:48|07-MAR-2026 15:19:48|30|7|1|1|6|6|6|6|6|6|1|9|6|5|1|50|1|1955|71|1.1800|1.3200
SOC2026|1.1|101176|GB|07-MAR-2026 16:05:05|07-MAR-2026 16:56:05|0|5|1|5|6|6|6|6|6|6|6|8|1|8|2|666|2|1965|61|0.9500|1.0500
SOC2026|1.1|101184|IE|07-MAR-2026 09:22:22|07-MAR-2026 10:13:22|60|9|2|66|0|1|1|1|0|0|6|9|77|2|1|42|1|1954|72|0.7200|0.7800
SOC2026|1.1|101189|GB|07-MAR-2026 10:59:39|07-MAR-2026 11:50:39|60|2|1|88|6|6|6|6|6|6|1|5|7|6|2|666|1|1961|65|1.0900|1.3100
SOC2026|1.1|101197|IE|08-MAR-2026 12:36:56|08-MAR-2026 13:27:56|7777|0|1|4|0|0|1|0|0|0|2|1|9|1|2|666|2|8888|999|0.8600|1.0400
SOC2026|1.1|101205|GB|08-MAR-2026 14:13:13|08-MAR-2026 15:04:13|60|2|2|66|0|0|0|0|0|1|9|0|0|0|8|666|2|1966|60|1.2300|0.7700
SOC2026|1.1|101210|IE|08-MAR-2026 15:50:30|08-MAR-2026 16:41:30|10|6|1|1|6|6|6|6|6|6|3|9|0|4|2|40|1|1940|86|1.0000|1.3000
SOC2026|1.1|101218|GB|08-MAR-2026 09:07:47|08-MAR-2026 09:58:47|30|77|1|2|6|6|6|6|6|6|8|8|1|2|2|666|2|1996|30|0.7700|1.0300
SOC2026|1.1|101226|IE|09-MAR-2026 10:44:04|09-MAR-2026 11:35:04|8888|6|1|88|6|6|6|6|6|6|7|77|8|7|1|32|2|1955|71|1.1400|0.7600
SOC2026|1.1|101231|GB|09-MAR-2026 12:21:21|09-MAR-2026 13:12:21|180|10|2|66|0|1|0|1|0|0|2|5|3|7|7|666|1|1981|45|0.9100|1.2900
END DATA.
VARIABLE LABELS name 'Title of dataset' edition 'Edition' idno 'Respondent''s identification number' cntry 'Country' inwds 'Start of interview' inwde 'End of interview' a1 'News about politics, minutes a day' a2 'Most people take advantage or are fair' a3 'Voted in last national election' a4 'Party voted for' a5_1 'Reason for not voting: No time' a5_2 'Reason for not voting: No party for me' a5_3 'Reason for not voting: It changes nothing' a5_4 'Reason for not voting: I was ill or away' a5_77 'Reason for not voting: Refusal' a5_88 'Reason for not voting: Don''t know' a6_1 'Trust in the parliament' a6_2 'Trust in the legal system' a6_3 'Trust in the police' a6_4 'Trust in politicians' a7 'Paid work last 7 days' a8 'Hours normally worked a week' a9 'Gender' a10 'Year of birth' agea 'Age of respondent, calculated' dweight 'Design weight' pspwght 'Post-stratification weight'.
VALUE LABELS cntry 'IE' 'Ireland' 'GB' 'United Kingdom' /a1 6666 'Not applicable' 7777 'Refusal' 8888 'Don''t know' 9999 'No answer' /a2 0 'Most people try to take advantage' 10 'Most people try to be fair' 77 'Refusal' 88 'Don''t know' 99 'No answer' /a3 1 'Yes' 2 'No' 3 'Not eligible to vote' 7 'Refusal' 8 'Don''t know' 9 'No answer' /a4 1 'Centre Party' 2 'Labour List' 3 'Green Union' 4 'National Front of Towns' 5 'Other party' 66 'Not applicable' 77 'Refusal' 88 'Don''t know' 99 'No answer' /a5_1 0 'Not marked' 1 'Marked' 6 'Not applicable' /a5_2 0 'Not marked' 1 'Marked' 6 'Not applicable' /a5_3 0 'Not marked' 1 'Marked' 6 'Not applicable' /a5_4 0 'Not marked' 1 'Marked' 6 'Not applicable' /a5_77 0 'Not marked' 1 'Marked' 6 'Not applicable' /a5_88 0 'Not marked' 1 'Marked' 6 'Not applicable' /a6_1 0 'No trust at all' 1 '1' 2 '2' 3 '3' 4 '4' 5 '5' 6 '6' 7 '7' 8 '8' 9 '9' 10 'Complete trust' 77 'Refusal' 88 'Don''t know' 99 'No answer' /a6_2 0 'No trust at all' 1 '1' 2 '2' 3 '3' 4 '4' 5 '5' 6 '6' 7 '7' 8 '8' 9 '9' 10 'Complete trust' 77 'Refusal' 88 'Don''t know' 99 'No answer' /a6_3 0 'No trust at all' 1 '1' 2 '2' 3 '3' 4 '4' 5 '5' 6 '6' 7 '7' 8 '8' 9 '9' 10 'Complete trust' 77 'Refusal' 88 'Don''t know' 99 'No answer' /a6_4 0 'No trust at all' 1 '1' 2 '2' 3 '3' 4 '4' 5 '5' 6 '6' 7 '7' 8 '8' 9 '9' 10 'Complete trust' 77 'Refusal' 88 'Don''t know' 99 'No answer' /a7 1 'Yes' 2 'No' 7 'Refusal' 8 'Don''t know' 9 'No answer' /a8 666 'Not applicable' 777 'Refusal' 888 'Don''t know' 999 'No answer' /a9 1 'Male' 2 'Female' 9 'No answer' /a10 7777 'Refusal' 8888 'Don''t know' 9999 'No answer' /agea 999 'Not available'.
MISSING VALUES a1 a10 (6666 THRU 9999) /a2 (77, 88, 99) /a3 a7 (7, 8, 9) /a4 (66 THRU 99) /a5_1 TO a5_88 (6) /a6_1 TO a6_4 (77, 88, 99) /a8 (666 THRU 999) /a9 (9) /agea (999).
VARIABLE LEVEL a3 a4 a7 a9 (NOMINAL) a6_1 TO a6_4 (ORDINAL) a1 a2 a8 a10 (SCALE).
SAVE OUTFILE="data.sav".
