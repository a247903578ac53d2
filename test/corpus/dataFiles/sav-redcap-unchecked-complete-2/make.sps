DATA LIST LIST ('|') NOTABLE /record_id (F8.0) redcap_event_name (A40) redcap_survey_identifier (A60) asthma_check_timestamp (A30) q1 (F8.0) q2 (F2.0) q3___1 (F1.0) q3___2 (F1.0) q3___3 (F1.0) q3___4 (F1.0) q3___88 (F1.0) q3___99 (F1.0) q3_88_other (A100) q4 (F8.0) q5 (F2.0) q6_1 (F2.0) q6_2 (F2.0) q6_3 (F2.0) q7 (F8.0) q8 (F2.0) q9 (F8.0) q10___1 (F1.0) q10___2 (F1.0) q10___3 (F1.0) q10___4 (F1.0) q10___5 (F1.0) q11 (A200) asthma_check_complete (F1.0).
BEGIN DATA
201|baseline_arm_1||2026-05-04 08:12:00|76|0|0|0|0|0|0|0||.|.|.|.|.|.|4|.|0|0|0|0|0|New inhaler since May|2
202|baseline_arm_1||2026-05-04 09:49:17|84|0|0|0|0|0|0|0||.|.|.|.|.|.|2|.|0|0|0|0|0|New inhaler since May|2
203|baseline_arm_1||2026-05-04 11:26:34|42|1|1|0|0|1|0|1||14|4|3|1|1|450|1|3|1|1|1|0|1|Hay fever too|2
204|baseline_arm_1||2026-05-04 13:03:51|48|1|0|0|1|0|0|0||26|1|2|4|3|195|1|26|0|1|1|1|1||2
205|baseline_arm_1||2026-05-04 14:41:08|25|1|1|1|0|0|0|0||2|2|1|2|4|248|2|.|1|1|0|1|0||2
206|baseline_arm_1||2026-05-05 01:18:25|43|0|0|0|0|0|0|0||.|.|.|.|.|.|4|15|0|0|0|0|0||2
207|baseline_arm_1||2026-05-05 02:55:42|68|1|1|1|0|0|0|0||28|1|1|4|3|475|1|6|1|1|0|1|1||2
208|baseline_arm_1||[not completed]|30|1|1|1|0|1|0|0||.|.|.|.|.|.|.|.|0|0|0|0|0||0
209|baseline_arm_1||2026-05-05 06:10:16|29|1|0|0|0|0|0|1||.|1|4|1|3|311|3|.|0|1|0|0|0||2
210|baseline_arm_1||2026-05-05 07:47:33|28|1|1|1|1|1|1|0|sneezing|.|2|3|1|2|410|4|.|0|0|0|1|1||2
211|baseline_arm_1||2026-05-05 18:24:50|64|1|1|0|0|0|0|0||2|1|3|3|4|557|4|.|1|0|1|1|0||2
212|baseline_arm_1||2026-05-05 20:02:07|72|0|0|0|0|0|0|0||.|.|.|.|.|.|1|17|0|0|0|0|0||2
213|baseline_arm_1||2026-05-05 21:39:24|67|1|0|0|0|0|0|1||.|1|1|1|2|4200|4|.|1|0|0|1|0||2
214|baseline_arm_1||2026-05-05 23:16:41|84|1|0|1|0|0|0|0||15|2|1|2|3|283|4|.|0|1|0|0|1||2
215|baseline_arm_1||2026-05-06 00:53:58|51|1|0|0|0|1|0|0||10|2|1|2|4|200|4|.|0|1|1|0|1||2
216|baseline_arm_1||2026-05-06 11:31:15|71|1|1|0|0|0|0|0||8|5|1|3|3|338|4|.|0|0|1|1|0||2
217|baseline_arm_1||2026-05-06 13:08:32|37|0|0|0|0|0|0|0||.|2|.|.|.|.|4|.|0|0|0|0|0||2
218|baseline_arm_1||2026-05-06 14:45:49|32|1|0|0|0|1|0|0||5|4|4|3|1|295|2|.|1|0|0|0|0||2
219|baseline_arm_1||2026-05-06 16:23:06|47|1|0|1|0|0|0|0||12|3|3|3|4|355|4|.|0|1|0|0|0|I moved last month|2
220|baseline_arm_1||2026-05-06 18:00:23|60|1|1|0|1|1|0|0||8|3|1|.|1|589|1|19|1|0|1|1|0|Hay fever too|2
221|baseline_arm_1||2026-05-07 04:37:40|75|0|0|0|0|0|0|0||.|.|.|.|.|.|4|.|0|0|0|0|0|I moved last month|2
222|baseline_arm_1||[not completed]|47|1|0|0|1|0|0|0||8|2|.|.|.|.|.|.|0|0|0|0|0||0
223|baseline_arm_1||2026-05-07 07:52:14|19|1|0|0|0|0|0|1||.|5|3|2|4|468|1|4|0|1|0|1|0|New inhaler since May|2
224|baseline_arm_1||2026-05-07 09:29:31|32|1|1|1|1|1|1|0||8|5|3|3|4|470|4|.|1|1|0|0|0|New inhaler since May|2
225|baseline_arm_1||2026-05-07 11:06:48|39|1|0|0|0|1|0|0||9|3|3|2|2|515|2|.|0|0|0|1|0||2
226|baseline_arm_1||2026-05-07 21:44:05|39|1|1|1|1|0|0|0||10|1|4|2|2|566|2|.|0|1|0|0|0|I moved last month|2
227|baseline_arm_1||2026-05-07 23:21:22|7|1|1|1|0|1|0|0||21|3|3|3|3|366|4|.|0|0|0|0|1||2
228|baseline_arm_1||2026-05-08 00:58:39|58|0|0|0|0|0|0|0||.|.|.|.|.|.|4|.|0|0|0|0|0||2
229|baseline_arm_1||2026-05-08 02:35:56|53|1|0|1|1|1|0|0||16|5|4|4|1|211|1|10|1|0|1|0|1||2
230|baseline_arm_1||2026-05-08 04:13:13|39|1|1|0|1|1|0|0||26|5|4|2|4|609|4|.|1|1|1|0|1|Hay fever too|2
231|baseline_arm_1||2026-05-08 14:50:30|60|1|0|1|0|0|0|0||10|1|1|3|2|530|4|.|1|1|1|1|1|New inhaler since May|2
232|baseline_arm_1||2026-05-08 16:27:47|60|1|1|0|1|1|0|0||18|3|4|3|2|451|4|.|1|1|1|0|0||2
233|baseline_arm_1||2026-05-08 18:05:04|65|0|0|0|0|0|0|0||.|.|.|.|.|.|1|23|0|0|0|0|0||2
234|baseline_arm_1||2026-05-08 19:42:21|68|0|0|0|0|0|0|0||.|.|.|.|.|.|4|.|0|0|0|0|0||2
END DATA.
VARIABLE LABELS record_id 'Record ID' redcap_event_name 'Event Name' redcap_survey_identifier 'Survey Identifier' asthma_check_timestamp 'Survey Timestamp' q1 'How old are you?' q2 'Have you been told by a doctor that you have asthma?' q3___1 'Which of these did you have in the past 4 weeks? (choice=Wheezing)' q3___2 'Which of these did you have in the past 4 weeks? (choice=Cough at night)' q3___3 'Which of these did you have in the past 4 weeks? (choice=Shortness of breath)' q3___4 'Which of these did you have in the past 4 weeks? (choice=Chest tightness)' q3___88 'Which of these did you have in the past 4 weeks? (choice=Other)' q3___99 'Which of these did you have in the past 4 weeks? (choice=None of these)' q3_88_other 'Other symptoms, please specify' q4 'How many nights did you wake up because of it?' q5 'How often did you use your reliever inhaler?' q6_1 'How much did it limit you?: At work or school' q6_2 'How much did it limit you?: In sports' q6_3 'How much did it limit you?: In the household' q7 'Peak flow this morning, in L/min' q8 'Do you smoke?' q9 'How many cigarettes a day?' q10___1 'What brings it on? (choice=Pollen)' q10___2 'What brings it on? (choice=Dust)' q10___3 'What brings it on? (choice=Cold air)' q10___4 'What brings it on? (choice=Exercise)' q10___5 'What brings it on? (choice=Animals)' q11 'Is there anything else we should know?' asthma_check_complete 'Complete?'.
VALUE LABELS redcap_event_name 'baseline_arm_1' 'Baseline' /q2 1 'Yes' 0 'No' /q3___1 0 'Unchecked' 1 'Checked' /q3___2 0 'Unchecked' 1 'Checked' /q3___3 0 'Unchecked' 1 'Checked' /q3___4 0 'Unchecked' 1 'Checked' /q3___88 0 'Unchecked' 1 'Checked' /q3___99 0 'Unchecked' 1 'Checked' /q5 1 'Not at all' 2 'Once a week or less' 3 '2 or 3 times a week' 4 'Once a day' 5 '3 or more times a day' /q6_1 1 'Not at all' 2 'A little' 3 'Somewhat' 4 'Very much' /q6_2 1 'Not at all' 2 'A little' 3 'Somewhat' 4 'Very much' /q6_3 1 'Not at all' 2 'A little' 3 'Somewhat' 4 'Very much' /q8 1 'Yes, daily' 2 'Yes, sometimes' 3 'No, but I used to' 4 'Never' /q10___1 0 'Unchecked' 1 'Checked' /q10___2 0 'Unchecked' 1 'Checked' /q10___3 0 'Unchecked' 1 'Checked' /q10___4 0 'Unchecked' 1 'Checked' /q10___5 0 'Unchecked' 1 'Checked' /asthma_check_complete 0 'Incomplete' 1 'Unverified' 2 'Complete'.
VARIABLE LEVEL record_id q1 q4 q7 q9 (SCALE) q2 q5 q8 (NOMINAL).
SAVE OUTFILE="data.sav".
