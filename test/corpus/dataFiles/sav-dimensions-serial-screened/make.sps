DATA LIST LIST ('|') NOTABLE /Respondent_Serial (F8.0) Respondent_Origin (F4.0) DataCollection_Status (F4.0) DataCollection_StartTime (DATETIME20) DataCollection_FinishTime (DATETIME20) DataCollection_InterviewerID (A16) S1 (F2.0) Q1 (F2.0) Q2_1 (F1.0) Q2_2 (F1.0) Q2_3 (F1.0) Q2_4 (F1.0) Q2_97 (F1.0) Q2_Other (A80) Q3 (F8.0) Q4_1 (F2.0) Q4_2 (F2.0) Q4_3 (F2.0) Q4_4 (F2.0) Q4_5 (F2.0) Q5_1_1 (F1.0) Q5_1_2 (F1.0) Q5_1_3 (F1.0) Q5_1_9 (F1.0) Q5_2_1 (F1.0) Q5_2_2 (F1.0) Q5_2_3 (F1.0) Q5_2_9 (F1.0) Q5_3_1 (F1.0) Q5_3_2 (F1.0) Q5_3_3 (F1.0) Q5_3_9 (F1.0) Q6 (F2.0) Q7 (A200) Q8 (F8.0) Q9 (F2.0) Weight (F8.4).
BEGIN DATA
11|3|1|01-MAR-2026 09:00:00|01-MAR-2026 09:09:00||1|2|0|0|0|1|1|an old Fir|10200|1|3|4|3|3|1|0|0|0|1|1|0|0|1|1|0|0|3||3|3|0.6200
14|3|1|01-MAR-2026 16:13:17|01-MAR-2026 16:22:17||1|3|.|.|.|.|.||.|.|.|.|.|.|0|1|0|0|1|1|1|0|0|0|0|1|5|I share with my neighbours|2|4|1.0400
17|3|1|01-MAR-2026 14:26:34|01-MAR-2026 14:35:34||1|1|0|1|1|0|0||37600|4|1|4|2|3|1|0|1|0|0|0|0|1|1|0|1|0|3||2|2|0.6800
20|3|2|01-MAR-2026 12:39:51|01-MAR-2026 12:48:51||2|.|.|.|.|.|.||.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.||.|.|.
23|3|1|01-MAR-2026 10:52:08|01-MAR-2026 11:01:08||1|2|0|1|0|0|1|Elm|23600|1|3|2|3|3|0|1|1|0|1|0|1|0|1|1|1|0|2||1|4|0.7400
26|3|3|01-MAR-2026 17:05:25|.||1|3|.|.|.|.|.||.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.||.|.|.
29|3|1|02-MAR-2026 15:18:42|02-MAR-2026 15:27:42||1|1|1|1|1|0|1|an old Fir|7600|4|1|9|3|1|1|1|1|0|0|1|1|0|1|1|0|0|2||3|2|0.8000
32|3|1|02-MAR-2026 13:31:59|02-MAR-2026 13:40:59||1|2|0|1|0|1|0||18300|4|1|2|3|1|0|1|1|0|0|0|0|1|0|1|1|0|9||5|4|1.2200
35|3|1|02-MAR-2026 11:44:16|02-MAR-2026 11:53:16||1|1|1|0|1|1|0||26300|3|4|3|3|3|0|1|0|0|1|0|0|0|0|0|0|1|9||3|3|0.8600
38|3|1|02-MAR-2026 09:57:33|02-MAR-2026 10:06:33||1|3|.|.|.|.|.||.|.|.|.|.|.|0|0|0|1|1|0|1|0|0|1|1|0|4||2|1|1.2800
41|3|1|02-MAR-2026 16:10:50|02-MAR-2026 16:19:50||1|3|.|.|.|.|.||.|.|.|.|.|.|1|1|1|0|1|0|1|0|1|0|1|0|9||5|3|0.9200
44|3|1|02-MAR-2026 14:23:07|02-MAR-2026 14:32:07||1|3|.|.|.|.|.||.|.|.|.|.|.|0|0|1|0|0|1|0|0|1|0|1|0|4||4|3|1.3400
47|3|2|03-MAR-2026 12:36:24|03-MAR-2026 12:45:24||2|.|.|.|.|.|.||.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.||.|.|.
50|3|3|03-MAR-2026 10:49:41|.||1|2|1|1|1|0|0||31700|3|3|3|1|4|1|1|0|0|0|1|1|0|0|0|0|1|.||.|.|.
53|3|1|03-MAR-2026 17:02:58|03-MAR-2026 17:11:58||1|1|1|0|1|0|0||12300|3|4|1|4|4|0|0|0|1|0|0|0|1|1|1|1|0|9||1|2|1.0400
56|3|1|03-MAR-2026 15:15:15|03-MAR-2026 15:24:15||1|3|.|.|.|.|.||.|.|.|.|.|.|0|1|1|0|0|1|0|0|1|1|1|0|5|Trains are enough for me|4|4|0.6800
59|3|1|03-MAR-2026 13:28:32|03-MAR-2026 13:37:32||1|2|1|1|0|1|1|Elm|40000|4|4|4|1|2|0|1|1|0|0|1|1|0|1|1|1|0|3||4|1|1.1000
62|3|1|03-MAR-2026 11:41:49|03-MAR-2026 11:50:49||1|2|1|0|0|1|0||999998|1|1|4|2|3|1|1|0|0|1|1|1|0|1|1|0|0|4||1|2|0.7400
65|3|1|04-MAR-2026 09:54:06|04-MAR-2026 10:03:06||1|2|0|1|0|1|0||6300|4|1|9|3|4|0|0|1|0|1|1|0|0|1|0|0|0|3||3|2|1.1600
68|3|1|04-MAR-2026 16:07:23|04-MAR-2026 16:16:23||1|1|0|1|1|0|1|Elm|21200|1|1|2|3|3|1|1|0|0|1|0|0|1|0|1|1|0|9||4|3|0.8000
71|3|1|04-MAR-2026 14:20:40|04-MAR-2026 14:29:40||1|3|.|.|.|.|.||.|.|.|.|.|.|0|1|1|0|1|0|0|0|0|0|1|0|9||2|4|1.2200
74|3|1|04-MAR-2026 12:33:57|04-MAR-2026 12:42:57||1|2|0|0|0|1|0||7300|4|4|3|3|3|0|0|0|1|1|1|1|0|0|0|0|1|4||2|2|0.8600
77|3|1|04-MAR-2026 10:46:14|04-MAR-2026 10:55:14||1|2|0|0|1|1|0||3900|9|1|1|1|4|1|1|0|0|1|1|1|0|0|0|0|1|4||4|1|1.2800
80|3|1|04-MAR-2026 17:59:31|04-MAR-2026 18:08:31||1|1|1|0|1|0|0||26000|2|4|4|4|4|0|1|0|0|0|0|1|0|1|0|0|0|4||4|3|0.9200
83|3|1|05-MAR-2026 15:12:48|05-MAR-2026 15:21:48||1|1|0|1|0|1|0||999998|1|3|4|3|3|0|0|0|1|1|1|1|0|1|1|1|0|1||2|3|1.3400
86|3|1|05-MAR-2026 13:25:05|05-MAR-2026 13:34:05||1|1|0|1|1|0|1|an old Fir|3000|1|4|3|4|3|1|1|1|0|1|0|1|0|1|1|1|0|3|No money|4|4|0.9800
89|3|1|05-MAR-2026 11:38:22|05-MAR-2026 11:47:22||1|1|1|0|0|1|0||1200|1|3|4|4|4|0|1|1|0|1|0|1|0|1|0|1|0|3||1|2|0.6200
92|3|1|05-MAR-2026 09:51:39|05-MAR-2026 10:00:39||1|2|0|1|0|0|0||14700|2|3|4|1|4|1|1|1|0|0|1|0|0|0|0|0|0|9||3|3|1.0400
95|3|1|05-MAR-2026 16:04:56|05-MAR-2026 16:13:56||1|2|0|0|0|1|0||9500|2|2|3|4|4|1|1|0|0|0|1|1|0|1|1|0|0|5|I share with my neighbours|0|4|0.6800
98|3|1|05-MAR-2026 14:17:13|05-MAR-2026 14:26:13||1|3|.|.|.|.|.||.|.|.|.|.|.|0|1|1|0|1|0|1|0|1|1|1|0|3||2|2|1.1000
101|3|2|06-MAR-2026 12:30:30|06-MAR-2026 12:39:30||2|.|.|.|.|.|.||.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.||.|.|.
104|3|2|06-MAR-2026 10:43:47|06-MAR-2026 10:52:47||2|.|.|.|.|.|.||.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.|.||.|.|.
107|3|1|06-MAR-2026 17:56:04|06-MAR-2026 18:05:04||1|2|0|0|1|1|1|Elm|39100|3|3|1|6|3|0|0|0|1|1|1|1|0|1|1|1|0|1||5|3|0.8000
110|3|1|06-MAR-2026 15:09:21|06-MAR-2026 15:18:21||1|3|.|.|.|.|.||12000|.|.|.|.|.|0|1|1|0|0|1|0|0|0|1|0|0|9||5|2|1.2200
113|3|1|06-MAR-2026 13:22:38|06-MAR-2026 13:31:38||1|1|0|1|0|1|1||4600|4|1|3|3|2|1|1|1|0|0|0|1|0|0|0|0|1|4||2|3|0.8600
116|3|1|06-MAR-2026 11:35:55|06-MAR-2026 11:44:55||2|1|0|1|1|1|0||18200|3|3|2|2|1|1|0|1|0|1|0|1|0|1|0|1|0|2||2|2|1.2800
END DATA.
VARIABLE LABELS Respondent_Serial 'Respondent.Serial' Respondent_Origin 'Respondent.Origin' DataCollection_Status 'DataCollection.Status' DataCollection_StartTime 'DataCollection.StartTime' DataCollection_FinishTime 'DataCollection.FinishTime' DataCollection_InterviewerID 'DataCollection.InterviewerID' S1 'S1. Do you hold a driving licence?' Q1 'Q1. Is there a car in your household?' Q2_1 'Q2. Which makes are they? - Alder' Q2_2 'Q2. Which makes are they? - Birch Motors' Q2_3 'Q2. Which makes are they? - Cedar' Q2_4 'Q2. Which makes are they? - Dogwood' Q2_97 'Q2. Which makes are they? - Other make (write in)' Q2_Other 'Q2. Which makes are they? - Other make (write in)' Q3 'Q3. How many kilometres did you drive last year?' Q4_1 'Q4. How important were these when you chose the car? - Price' Q4_2 'Q4. How important were these when you chose the car? - Safety' Q4_3 'Q4. How important were these when you chose the car? - Fuel use' Q4_4 'Q4. How important were these when you chose the car? - Design' Q4_5 'Q4. How important were these when you chose the car? - Space' Q5_1_1 'Q5. Which of these fit each kind of engine? - Petrol - Clean' Q5_1_2 'Q5. Which of these fit each kind of engine? - Petrol - Cheap to run' Q5_1_3 'Q5. Which of these fit each kind of engine? - Petrol - Made for long distances' Q5_1_9 'Q5. Which of these fit each kind of engine? - Petrol - None of these' Q5_2_1 'Q5. Which of these fit each kind of engine? - Diesel - Clean' Q5_2_2 'Q5. Which of these fit each kind of engine? - Diesel - Cheap to run' Q5_2_3 'Q5. Which of these fit each kind of engine? - Diesel - Made for long distances' Q5_2_9 'Q5. Which of these fit each kind of engine? - Diesel - None of these' Q5_3_1 'Q5. Which of these fit each kind of engine? - Electric - Clean' Q5_3_2 'Q5. Which of these fit each kind of engine? - Electric - Cheap to run' Q5_3_3 'Q5. Which of these fit each kind of engine? - Electric - Made for long distances' Q5_3_9 'Q5. Which of these fit each kind of engine? - Electric - None of these' Q6 'Q6. What would your next car be?' Q7 'Q7. Why would you not buy one?' Q8 'Q8. How many people live in your household?' Q9 'Q9. Region' Weight 'Weight (region x age)'.
VALUE LABELS Respondent_Origin 1 'Other' 3 'Web' /DataCollection_Status 1 'Completed' 2 'Screened' 3 'Timed Out' 4 'Stopped' 5 'Active' /S1 1 'Yes' 2 'No' /Q1 1 'Yes, one' 2 'Yes, several' 3 'No' /Q2_1 0 'No' 1 'Yes' /Q2_2 0 'No' 1 'Yes' /Q2_3 0 'No' 1 'Yes' /Q2_4 0 'No' 1 'Yes' /Q2_97 0 'No' 1 'Yes' /Q3 999998 'Don''t know' /Q4_1 1 'Not important' 2 'Rather unimportant' 3 'Rather important' 4 'Very important' 9 'Don''t know' /Q4_2 1 'Not important' 2 'Rather unimportant' 3 'Rather important' 4 'Very important' 9 'Don''t know' /Q4_3 1 'Not important' 2 'Rather unimportant' 3 'Rather important' 4 'Very important' 9 'Don''t know' /Q4_4 1 'Not important' 2 'Rather unimportant' 3 'Rather important' 4 'Very important' 9 'Don''t know' /Q4_5 1 'Not important' 2 'Rather unimportant' 3 'Rather important' 4 'Very important' 9 'Don''t know' /Q5_1_1 0 'No' 1 'Yes' /Q5_1_2 0 'No' 1 'Yes' /Q5_1_3 0 'No' 1 'Yes' /Q5_1_9 0 'No' 1 'Yes' /Q5_2_1 0 'No' 1 'Yes' /Q5_2_2 0 'No' 1 'Yes' /Q5_2_3 0 'No' 1 'Yes' /Q5_2_9 0 'No' 1 'Yes' /Q5_3_1 0 'No' 1 'Yes' /Q5_3_2 0 'No' 1 'Yes' /Q5_3_3 0 'No' 1 'Yes' /Q5_3_9 0 'No' 1 'Yes' /Q6 1 'Petrol' 2 'Diesel' 3 'Electric' 4 'Hybrid' 5 'I will not buy a car' 9 'Don''t know' /Q9 1 'North' 2 'East' 3 'South' 4 'West'.
MISSING VALUES Q3 (999998) /Q4_1 TO Q4_5 (9).
MRSETS /MDGROUP NAME=$Q2 LABEL='Q2. Which makes are they?' VARIABLES=Q2_1 Q2_2 Q2_3 Q2_4 Q2_97 VALUE=1.
VARIABLE LEVEL S1 Q1 Q6 Q9 (NOMINAL) Q4_1 TO Q4_5 (ORDINAL) Q3 Q8 (SCALE).
SAVE OUTFILE="data.sav".
