DATA LIST LIST ('|') NOTABLE /RespondentID (A12) CollectorID (F9.0) StartDate (DATETIME20) EndDate (DATETIME20) IPAddress (A15) EmailAddress (A40) CustomData (A20) q0001 (F1.0) q0002_0001 (F1.0) q0002_0002 (F1.0) q0002_0003 (F1.0) q0002_0004 (F1.0) q0002_0005 (F1.0) q0002_0006 (F1.0) q0002_other (A80) q0003_0001 (F1.0) q0003_0002 (F1.0) q0003_0003 (F1.0) q0004 (F5.0) q0005 (F1.0) q0006_0001 (F1.0) q0006_0002 (F1.0) q0006_0003 (F1.0) q0006_0004 (F1.0) q0007_0001 (F1.0) q0007_0002 (F1.0) q0007_0003 (F1.0) q0007_0004 (F1.0) q0008 (F5.0) q0009 (A120).
BEGIN DATA
118777020411|443120987|01-JUN-2026 09:10:07|01-JUN-2026 09:14:51|203.0.113.7|||3|.|.|.|.|.|.||.|.|.|.|2|1|0|1|1|1|4|3|2|2002|None
118777026418|443120987|02-JUN-2026 10:11:07|02-JUN-2026 10:15:51|203.0.113.8|||3|.|.|.|.|.|.||.|.|.|.|4|0|1|0|0|3|1|4|2|1995|
118777032425|443120987|03-JUN-2026 11:12:07|03-JUN-2026 11:16:51|203.0.113.9|||1|0|0|0|0|0|1|Braces|4|2|3|4644|.|0|0|0|1|2|3|4|1|1959|
118777038432|443120987|04-JUN-2026 12:13:07|04-JUN-2026 12:17:51|203.0.113.10|||2|1|0|1|0|0|1|Braces|4|3|3|3603|.|0|0|1|1|2|4|3|1|1982|None
118777044439|443120987|05-JUN-2026 13:14:07|05-JUN-2026 13:18:51|203.0.113.11|||2|0|0|1|0|0|1||2|3|4|2883|.|0|1|1|1|2|1|4|3|1957|
118777050446|443120987|06-JUN-2026 14:15:07|06-JUN-2026 14:19:51|203.0.113.12|||1|1|0|0|0|0|0||1|4|2|4538|.|0|0|1|1|4|2|3|1|1957|
118777056453|443120987|07-JUN-2026 15:16:07|07-JUN-2026 15:20:51|203.0.113.13|||2|1|1|0|0|0|1|root canal, twice|1|2|2|2559|.|1|0|1|0|4|1|2|3|1979|It's fine
118777062460|443120987|08-JUN-2026 16:17:07|08-JUN-2026 16:21:51|203.0.113.14|||1|0|0|0|0|0|1|root canal, twice|3|1|1|619|.|1|0|1|1|2|1|3|4|1890|It's fine
118777068467|443120987|09-JUN-2026 17:18:07|09-JUN-2026 17:22:51|203.0.113.15|||1|0|0|0|0|1|0||1|2|3|4635|.|1|0|1|0|1|3|4|2|2000|
118777074474|443120987|10-JUN-2026 09:19:07|10-JUN-2026 09:23:51|203.0.113.16|||2|0|0|1|1|0|1|a crown|7|4|4|3046|.|0|0|1|0|4|2|1|3|1942|None
118777080481|443120987|11-JUN-2026 10:20:07|11-JUN-2026 10:24:51|203.0.113.17|||3|.|.|.|.|.|.||.|.|.|.|4|0|0|1|0|1|3|2|4|1979|
118777086488|443120987|12-JUN-2026 11:21:07|12-JUN-2026 11:25:51|203.0.113.18|||1|0|0|1|1|0|0||4|1|3|60000|.|1|1|1|0|3|2|1|4|1955|
118777092495|443120987|13-JUN-2026 12:22:07|13-JUN-2026 12:26:51|203.0.113.19|||3|.|.|.|.|.|.||.|.|.|.|.|0|1|0|1|3|4|1|2|1968|
118777098502|443120987|14-JUN-2026 13:23:07|14-JUN-2026 13:27:51|203.0.113.20|||1|0|0|0|0|1|0||3|2|2|1229|.|0|0|1|0|3|2|4|1|1959|
118777104509|443120987|15-JUN-2026 14:24:07|15-JUN-2026 14:28:51|203.0.113.21|||2|0|1|0|1|0|1|Braces|3|4|4|312|.|1|1|1|1|1|4|2|3|2002|None
118777110516|443120987|16-JUN-2026 15:25:07|16-JUN-2026 15:29:51|203.0.113.22|||2|1|0|0|0|1|0||1|3|2|2869|.|0|0|0|1|3|1|2|4|1943|
118777116523|443120987|17-JUN-2026 16:26:07|17-JUN-2026 16:30:51|203.0.113.23|||3|.|.|.|.|.|.||.|.|.|.|2|0|0|0|1|3|1|4|2|1996|None
118777122530|443120987|18-JUN-2026 17:27:07|18-JUN-2026 17:31:51|203.0.113.24|||2|1|0|0|1|0|0||3|1|2|1906|.|0|1|0|0|1|2|3|4|1931|
118777128537|443120987|19-JUN-2026 09:28:07|19-JUN-2026 09:32:51|203.0.113.25|||3|.|.|.|.|.|.||.|.|.|.|4|1|0|0|1|1|3|4|2|1937|
118777134544|443120987|20-JUN-2026 10:29:07|20-JUN-2026 10:33:51|203.0.113.26|||1|0|0|0|0|0|1|a crown|2|3|4|2297|.|0|0|0|1|1|4|3|2|2007|
118777140551|443120987|21-JUN-2026 11:30:07|21-JUN-2026 11:34:51|203.0.113.27|||3|0|1|0|0|0|0||.|.|.|.|3|1|0|0|0|2|4|3|1|1949|
118777146558|443120987|22-JUN-2026 12:31:07|22-JUN-2026 12:35:51|203.0.113.28|||2|0|1|1|0|0|1|root canal, twice|1|4|1|1253|.|1|0|1|1|1|4|3|2|1982|
118777152565|443120987|23-JUN-2026 13:32:07|23-JUN-2026 13:36:51|203.0.113.29|||1|0|0|0|0|0|1|Braces|1|1|1|2741|.|1|1|0|1|1|3|2|4|1951|It's fine
118777158572|443120987|24-JUN-2026 14:33:07|24-JUN-2026 14:37:51|203.0.113.30|||1|0|1|0|0|0|1|a crown|2|3|3|505|.|1|1|1|0|4|1|2|3|1964|
118777164579|443120987|25-JUN-2026 15:34:07|25-JUN-2026 15:38:51|203.0.113.31|||1|1|1|0|0|0|1|root canal, twice|4|4|4|952|.|0|0|1|1|1|4|2|2|1945|Open in the evening, please
118777170586|443120987|26-JUN-2026 16:35:07|26-JUN-2026 16:39:51|203.0.113.32|||2|0|0|1|0|0|0||2|.|4|1219|.|0|1|1|0|1|3|4|2|1966|
END DATA.
VARIABLE LABELS RespondentID 'Respondent ID' CollectorID 'Collector ID' StartDate 'Start Date' EndDate 'End Date' IPAddress 'IP Address' EmailAddress 'Email Address' CustomData 'Custom Data 1' q0001 'Have you been to the dentist in the last twelve months?' q0002_0001 'What was done? - Check-up' q0002_0002 'What was done? - Cleaning' q0002_0003 'What was done? - Filling' q0002_0004 'What was done? - Extraction' q0002_0005 'What was done? - I don''t remember' q0002_0006 'What was done? - Other (please specify)' q0002_other 'What was done? - Other (please specify) (text)' q0003_0001 'How satisfied were you with the following? - Waiting time' q0003_0002 'How satisfied were you with the following? - Friendliness' q0003_0003 'How satisfied were you with the following? - The dentist''s explanations' q0004 'How many dollars did you pay yourself?' q0005 'Why have you not been there?' q0006_0001 'What do you use at home? - Manual toothbrush' q0006_0002 'What do you use at home? - Electric toothbrush' q0006_0003 'What do you use at home? - Floss' q0006_0004 'What do you use at home? - Mouthwash' q0007_0001 'Please rank what matters in a dentist - Price' q0007_0002 'Please rank what matters in a dentist - Distance' q0007_0003 'Please rank what matters in a dentist - No pain' q0007_0004 'Please rank what matters in a dentist - Modern equipment' q0008 'In what year were you born?' q0009 'Any other comments?'.
VALUE LABELS q0001 1 'Yes, once' 2 'Yes, several times' 3 'No' /q0002_0001 0 'Not selected' 1 'Check-up' /q0002_0002 0 'Not selected' 1 'Cleaning' /q0002_0003 0 'Not selected' 1 'Filling' /q0002_0004 0 'Not selected' 1 'Extraction' /q0002_0005 0 'Not selected' 1 'I don''t remember' /q0002_0006 0 'Not selected' 1 'Other (please specify)' /q0003_0001 TO q0003_0003 1 'Very dissatisfied' 2 'Dissatisfied' 3 'Satisfied' 4 'Very satisfied' /q0005 1 'No need' 2 'Too expensive' 3 'Afraid' 4 'No appointment' /q0006_0001 0 'Not selected' 1 'Manual toothbrush' /q0006_0002 0 'Not selected' 1 'Electric toothbrush' /q0006_0003 0 'Not selected' 1 'Floss' /q0006_0004 0 'Not selected' 1 'Mouthwash'.
SAVE OUTFILE="data.sav".
