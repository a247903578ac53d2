DATA LIST LIST ('|') NOTABLE /caseid (F8.0) start (DATETIME20) dur (F6.1) status (F2.0) int_id (F4.0) q1_r1 (F2.0) q1_r2 (F2.0) q1_r3 (F2.0) q2 (F2.0) q3 (F2.0) q3_97_txt (A80) q4_1 (F2.0) q4_2 (F2.0) q4_3 (F2.0) q4_4 (F2.0) q5_1 (F1.0) q5_2 (F1.0) q5_3 (F1.0) q5_4 (F1.0) q5_97 (F1.0) q5_98 (F1.0) q5_99 (F1.0) q5_97_txt (A80) q6 (F4.0) q7 (F2.0) q8 (A120) q9 (F2.0) q10 (F4.0) agegrp (F1.0) wgt (F8.4).
BEGIN DATA
100200|01-OCT-2026 09:00:00|8.3|2|700|2|1|4|1|.||3|3|2|99|1|0|0|0|0|0|0||46|98||.|.|.|.
100208|01-OCT-2026 16:13:17|9.3|1|701|6|3|2|1|.||2|1|3|2|0|1|1|1|0|0|0||64|2||1|1944|3|1.2100
100216|01-OCT-2026 14:26:34|10.3|1|702|4|3|1|2|.||98|2|3|1|1|1|0|0|0|0|0||0|2||2|1986|2|0.8500
100224|01-OCT-2026 12:39:51|11.3|1|703|4|5|1|3|.||4|99|4|4|0|1|1|1|0|0|0||39|99||1|1986|2|1.5100
100232|01-OCT-2026 10:52:08|12.3|1|704|3|1|2|2|.||4|1|1|3|1|0|0|0|0|0|0||20|1|Don't know yet|1|1938|3|1.1500
100235|01-OCT-2026 17:05:25|13.3|3|705|4|6|3|1|.||98|2|2|3|1|1|1|1|0|0|0||16|2||2|1971|2|.
100243|02-OCT-2026 15:18:42|14.3|1|700|4|1|6|4|1||4|1|3|3|0|1|0|0|0|0|0||3|1|Don't know yet|2|1948|3|1.4500
100251|02-OCT-2026 13:31:59|15.3|1|701|6|2|1|4|7||1|3|1|4|1|0|0|0|0|0|0||55|99||2|1959|3|1.0900
100259|02-OCT-2026 11:44:16|16.3|1|702|3|5|1|99|.||4|4|1|4|1|0|0|1|0|0|0||40|98|To the coast|2|1979|2|0.7300
100267|02-OCT-2026 09:57:33|8.3|1|703|1|6|.|1|.||3|1|1|1|0|1|1|0|0|0|0||31|2||1|1961|3|1.3900
100270|02-OCT-2026 16:10:50|9.3|1|704|5|6|1|1|.||99|4|1|2|0|0|0|0|0|1|0||57|99||1|1973|2|1.0300
100278|02-OCT-2026 14:23:07|10.3|2|705|6|2|3|1|.||1|4|2|4|.|.|.|.|.|.|.||.|.||.|.|.|.
100286|03-OCT-2026 12:36:24|11.3|1|700|1|3|6|2|.||1|3|1|98|0|0|1|0|0|0|0||59|2||1|1982|2|1.3300
100294|03-OCT-2026 10:49:41|12.3|1|701|4|6|1|4|97|I was ill|4|3|1|3|0|0|0|1|1|0|0|the notice board|36|2||2|1998|1|0.9700
100302|03-OCT-2026 17:02:58|13.3|1|702|1|5|2|98|.||3|1|3|4|0|0|0|0|0|0|1||0|98||1|1940|3|0.6100
100305|03-OCT-2026 15:15:15|14.3|1|703|5|6|3|1|.||1|4|3|.|0|1|0|0|0|0|0||98|1|Don't know yet|2|1993|1|1.2700
100313|03-OCT-2026 13:28:32|15.3|3|704|3|5|1|1|.||1|2|98|3|0|0|0|0|0|0|1||1|1|Don't know yet|1|1984|2|.
100321|03-OCT-2026 11:41:49|16.3|1|705|4|3|2|1|.||3|4|1|1|0|1|0|1|0|1|0||64|2||2|1981|2|0.5500
100329|04-OCT-2026 09:54:06|8.3|1|700|5|1|4|1|.||1|1|2|4|0|0|1|0|1|0|0|the notice board|58|1|To the sea|2|1970|2|1.2100
100337|04-OCT-2026 16:07:23|9.3|1|701|1|3|2|1|.||1|3|2|4|0|0|1|0|1|0|0|the notice board|70|2||1|1948|3|0.8500
100340|04-OCT-2026 14:20:40|10.3|1|702|6|2|5|1|.||4|3|3|4|0|0|1|1|0|0|0||34|1|To the sea|1|2004|1|1.5100
100348|04-OCT-2026 12:33:57|11.3|1|703|1|5|4|1|.||3|1|3|98|0|0|0|0|1|0|0|I was ill|18|1|Back to my village|2|1938|3|1.1500
100356|04-OCT-2026 10:46:14|12.3|1|704|4|1|6|99|.||3|98|1|3|1|1|0|1|0|0|0||2|1|Back to my village|1|1982|2|0.7900
100364|04-OCT-2026 17:59:31|13.3|1|705|1|4|6|2|.||2|4|3|1|1|0|1|1|0|0|0||42|99||2|1940|3|1.4500
100372|05-OCT-2026 15:12:48|14.3|1|700|2|3|5|3|.||98|2|4|2|1|0|0|0|0|0|0||43|98||2|1980|2|1.0900
100375|05-OCT-2026 13:25:05|15.3|1|701|4|3|2|1|.||2|1|2|3|0|0|1|0|0|0|0||33|99||2|1981|2|0.7300
100383|05-OCT-2026 11:38:22|16.3|1|702|3|5|6|98|.||4|1|1|4|0|0|0|0|0|1|0||52|1|Anywhere cheaper|2|1998|1|1.3900
100391|05-OCT-2026 09:51:39|8.3|1|703|6|2|5|1|.||1|1|98|1|0|0|0|1|0|0|0||42|2||2|1954|3|1.0300
100399|05-OCT-2026 16:04:56|9.3|1|704|5|3|1|2|.||4|2|3|4|0|0|0|0|0|0|1||40|1|To the sea|1|1964|3|0.6700
100407|05-OCT-2026 14:17:13|10.3|1|705|2|1|4|1|.||1|1|4|4|0|0|1|0|0|0|0||50|2||1|1967|2|1.3300
100410|06-OCT-2026 12:30:30|11.3|1|700|4|6|3|1|.||1|2|2|3|0|0|1|0|0|0|0||42|1|Don't know yet|1|9999|9|0.9700
100418|06-OCT-2026 10:43:47|12.3|1|701|1|4|3|1|.||1|2|1|2|0|0|0|0|0|1|0||2|98||1|2004|1|0.6100
100426|06-OCT-2026 17:56:04|13.3|1|702|6|2|5|2|.||1|3|1|1|1|0|1|0|1|0|0|I was ill|99|2||1|1939|3|1.2700
100434|06-OCT-2026 15:09:21|14.3|1|703|3|5|6|99|.||2|98|1|2|0|0|1|0|0|0|0||56|2||1|2007|1|0.9100
100442|06-OCT-2026 13:22:38|15.3|1|704|4|5|2|1|.||3|2|3|1|1|1|1|1|0|0|0||67|1|Back to my village|1|1996|1|0.5500
100445|06-OCT-2026 11:35:55|16.3|1|705|1|6|5|1|2||3|1|3|3|0|0|1|0|0|0|0||15|1|Don't know yet|2|1938|3|1.2100
100453|07-OCT-2026 09:48:12|8.3|1|700|3|2|5|2|.||99|1|1|1|1|0|1|0|0|0|0||20|.||1|1940|3|0.8500
100461|07-OCT-2026 16:01:29|9.3|1|701|4|5|1|2|.||3|1|4|4|0|1|1|0|0|0|0||99|98||1|1979|2|1.5100
100469|07-OCT-2026 14:14:46|10.3|1|702|1|4|2|1|.||1|3|98|4|0|0|0|0|1|0|0|I was ill|18|1|To the sea|2|1895|3|1.1500
100477|07-OCT-2026 12:27:03|11.3|1|703|3|6|5|1|.||3|4|1|3|0|1|0|0|1|0|0|the notice board|26|2||2|1976|2|0.7900
END DATA.
VARIABLE LABELS caseid 'Case ID' start 'Start of interview' dur 'Length of interview (minutes)' status 'Interview status' int_id 'Interviewer' q1_r1 'Q1. Most important problems: first choice' q1_r2 'Q1. Most important problems: second choice' q1_r3 'Q1. Most important problems: third choice' q2 'Q2. Did you vote in the last city election?' q3 'Q3. Why did you not vote?' q3_97_txt 'Q3. Other - text' q4_1 'Q4. Trust in the mayor' q4_2 'Q4. Trust in the city council' q4_3 'Q4. Trust in the police' q4_4 'Q4. Trust in the local newspaper' q5_1 'Q5. Newspaper' q5_2 'Q5. Radio' q5_3 'Q5. Internet' q5_4 'Q5. Friends and family' q5_97 'Q5. Other (specify)' q5_98 'Q5. Don''t know' q5_99 'Q5. Refused' q5_97_txt 'Q5. Other - text' q6 'Q6. How many years have you lived here?' q7 'Q7. Would you move away if you could?' q8 'Q8. Where to?' q9 'Q9. Sex' q10 'Q10. Year of birth' agegrp 'Age group (recoded)' wgt 'Weight'.
VALUE LABELS status 1 'Complete' 2 'Partial' 3 'Test interview' /q1_r1 1 'Housing' 2 'Health' 3 'Schools' 4 'Jobs' 5 'Crime' 6 'Climate' /q1_r2 1 'Housing' 2 'Health' 3 'Schools' 4 'Jobs' 5 'Crime' 6 'Climate' /q1_r3 1 'Housing' 2 'Health' 3 'Schools' 4 'Jobs' 5 'Crime' 6 'Climate' /q2 1 'Yes, at the polling station' 2 'Yes, by post' 3 'I spoiled my vote' 4 'No' 98 'Don''t know' 99 'Refused' /q3 1 'No time' 2 'Not interested' 3 'Was not allowed to' 97 'Other reason' 98 'Don''t know' 99 'Refused' /q4_1 1 'None at all' 2 'Not very much' 3 'Quite a lot' 4 'A great deal' 98 'Don''t know' 99 'Refused' /q4_2 1 'None at all' 2 'Not very much' 3 'Quite a lot' 4 'A great deal' 98 'Don''t know' 99 'Refused' /q4_3 1 'None at all' 2 'Not very much' 3 'Quite a lot' 4 'A great deal' 98 'Don''t know' 99 'Refused' /q4_4 1 'None at all' 2 'Not very much' 3 'Quite a lot' 4 'A great deal' 98 'Don''t know' 99 'Refused' /q5_1 0 'Not mentioned' 1 'Mentioned' /q5_2 0 'Not mentioned' 1 'Mentioned' /q5_3 0 'Not mentioned' 1 'Mentioned' /q5_4 0 'Not mentioned' 1 'Mentioned' /q5_97 0 'Not mentioned' 1 'Mentioned' /q5_98 0 'Not mentioned' 1 'Mentioned' /q5_99 0 'Not mentioned' 1 'Mentioned' /q6 98 'Don''t know' 99 'Refused' /q7 1 'Yes' 2 'No' 98 'Don''t know' 99 'Refused' /q9 1 'Male' 2 'Female' /q10 9999 'Refused' /agegrp 1 'Under 35' 2 '35 to 59' 3 '60 or older' 9 'No answer'.
MISSING VALUES q2 q3 q6 q7 (98, 99) /q4_1 TO q4_4 (98, 99) /q10 (9999) /agegrp (9).
VARIABLE LEVEL q2 q3 q7 q9 (NOMINAL) q4_1 TO q4_4 (ORDINAL) q6 q10 (SCALE).
WEIGHT BY wgt.
SAVE OUTFILE="data.sav".
