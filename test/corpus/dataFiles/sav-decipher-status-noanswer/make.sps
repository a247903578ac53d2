DATA LIST LIST ('|') NOTABLE /record (F8.0) uuid (A16) date (DATETIME20) markers (A60) status (F1.0) S1 (F4.0) S2r1 (F1.0) S2r2 (F1.0) S2r3 (F1.0) S2r99 (F1.0) Q1r1 (F1.0) Q1r2 (F1.0) Q1r3 (F1.0) Q1r97 (F1.0) Q1r97oe (A100) Q2 (F4.0) noanswerQ2_r998 (F1.0) Q3r1 (F3.0) Q3r2 (F3.0) Q3r3 (F3.0) Q4 (F2.0) Q5 (A200) Q6r1 (F3.0) Q6r2 (F3.0) Q6r3 (F3.0) Q6r4 (F3.0) Q7 (F2.0) hAGE (F1.0) hQUOTA (F1.0) vlist (F1.0) qtime (F10.2) vbrowser (A20) weight (F8.4).
BEGIN DATA
112|0018454127b09640|01-JUN-2026 13:24:07|qualified,/q/total|3|21|1|0|1|0|0|1|0|0||.|1|4|3|.|1||5|20|35|40|2|1|1|1|290.40|Firefox 139|0.8000
115|0018ebae542e75b4|04-JUN-2026 16:27:07|qualified,/q/total|3|18|0|0|0|1|.|.|.|.||.|.|.|.|.|.||30|30|40|0|3|1|2|2|295.50|Firefox 139|0.9500
118|0019921b80ac5528|07-JUN-2026 10:30:07|qualified,/q/total|3|43|0|0|0|1|.|.|.|.||.|.|.|.|.|.||5|50|40|5|99|2|2|1|300.60|Firefox 139|1.1000
119|0019c9953a2b9fa4|08-JUN-2026 11:31:07|S1,/S1/term_S1|1|81|.|.|.|.|.|.|.|.||.|.|.|.|.|.||.|.|.|.|.|3|.|2|302.30|Firefox 139|.
121|001a3888ad2a349c|10-JUN-2026 13:33:07|qualified,/q/total|3|39|0|0|0|1|.|.|.|.||.|.|.|.|.|.||15|0|0|85|99|2|2|2|305.70|Firefox 139|0.7000
124|001adef5d9a81410|13-JUN-2026 16:36:07|qualified,/q/total|3|38|0|1|0|0|0|1|0|1|AeroBlue|57|0|2|2|3|1||0|20|5|75|99|2|1|1|310.80|Firefox 139|0.8500
127|001b85630625f384|16-JUN-2026 10:39:07|qualified,/q/total|3|33|1|0|1|0|0|1|0|0||19|0|1|3|4|3||30|5|45|20|99|1|1|2|315.90|Firefox 139|1.0000
130|001c2bd032a3d2f8|19-JUN-2026 13:42:07|qualified,/q/total|3|68|1|0|1|0|1|0|1|1||177|0|4|3|2|1||70|10|10|10|3|3|1|1|321.00|Firefox 139|1.1500
133|001cd23d5f21b26c|22-JUN-2026 16:45:07|qualified,/q/total|3|32|1|1|0|0|0|0|0|0||131|0|1|3|2|1||25|25|5|45|99|1|1|2|326.10|Firefox 139|0.7500
136|001d78aa8b9f91e0|25-JUN-2026 10:48:07|qualified,/q/total|3|30|1|1|1|0|1|1|1|0||160|0|5|4|5|1||40|40|0|20|1|1|1|1|331.20|Firefox 139|0.9000
139|001e1f17b81d7154|28-JUN-2026 13:51:07|qualified,/q/total|3|33|1|1|1|1|0|0|1|1|AeroBlue|29|0|4|5|5|2|Three hours late; no food|40|20|25|15|99|1|1|2|336.30|Firefox 139|1.0500
140|001e5691719cbbd0|01-JUN-2026 14:52:07|/q/total,bad:OVERQUOTA|2|75|1|1|1|0|.|.|.|.||.|.|.|.|.|.||.|.|.|.|.|3|1|1|338.00|Firefox 139|.
142|001ec584e49b50c8|03-JUN-2026 16:54:07|qualified,/q/total|3|61|0|1|1|0|0|0|0|1|a charter, no idea|53|0|5|1|2|3||0|100|0|0|2|3|1|1|341.40|Firefox 139|1.2000
145|001f6bf21119303c|06-JUN-2026 10:57:07|qualified,/q/total|3|59|1|1|1|0|0|1|0|0||20|0|4|2|1|2|Rude staff, twice|20|25|30|25|1|3|1|2|346.50|Firefox 139|0.8000
148|0020125f3d970fb0|09-JUN-2026 13:11:07|qualified,/q/total|3|27|0|0|0|1|.|.|.|.||.|.|.|.|.|1||10|40|40|10|1|1|2|1|351.60|Firefox 139|0.9500
151|0020b8cc6a14ef24|12-JUN-2026 16:14:07|qualified,/q/total|3|45|1|1|0|0|1|0|0|0||27|0|2|2|3|3||45|25|20|10|4|2|1|2|356.70|Firefox 139|1.1000
154|00215f399692ce98|15-JUN-2026 10:17:07|qualified,/q/total|3|19|0|1|1|0|1|0|0|0||185|0|3|1|1|2|Rude staff, twice|0|0|90|10|2|1|1|1|361.80|Firefox 139|0.7000
157|002205a6c310ae0c|18-JUN-2026 13:20:07|qualified,/q/total|3|62|0|1|1|0|1|1|0|1|AeroBlue|79|0|3|3|5|2|Three hours late; no food|10|85|0|5|2|3|1|2|366.90|Firefox 139|0.8500
160|0022ac13ef8e8d80|21-JUN-2026 16:23:07|qualified,/q/total|3|31|1|1|1|0|0|1|0|0||22|0|3|3|4|1||20|40|25|15|99|1|1|1|372.00|Firefox 139|1.0000
163|002352811c0c6cf4|24-JUN-2026 10:26:07|qualified,/q/total|3|64|1|1|1|0|0|0|1|1|AeroBlue|111|0|4|1|5|3||15|20|55|10|2|3|1|2|377.10|Firefox 139|1.1500
164|002389fad58bb770|25-JUN-2026 11:27:07|S1,/S1/term_S1|1|16|.|.|.|.|.|.|.|.||.|.|.|.|.|.||.|.|.|.|.|1|.|1|378.80|Firefox 139|.
166|0023f8ee488a4c68|27-JUN-2026 13:29:07|qualified,/q/total|3|39|1|1|1|0|0|1|1|0||80|0|2|3|3|2|Lost my bag|5|35|25|35|2|2|1|1|382.20|Firefox 139|0.7500
169|00249f5b75082bdc|02-JUN-2026 16:32:07|qualified,/q/total|3|21|1|1|1|0|1|0|0|0||450|0|5|2|4|3||0|5|85|10|3|1|1|2|387.30|Firefox 139|0.9000
172|002545c8a1860b50|05-JUN-2026 10:35:07|qualified,/q/total|3|65|0|1|0|0|0|1|0|1|Polar|117|0|4|1|1|2|Rude staff, twice|80|0|0|30|3|3|1|1|392.40|Firefox 139|1.0500
173|00257d425b0555cc|06-JUN-2026 11:36:07||4|34|1|1|0|0|0|0|0|1|a charter, no idea|.|1|.|.|.|.||.|.|.|.|.|1|1|2|394.10|Firefox 139|.
175|0025ec35ce03eac4|08-JUN-2026 13:38:07|qualified,/q/total|3|36|1|1|1|0|1|1|0|0||.|0|2|1|4|3||75|0|25|0|2|2|1|2|397.50|Firefox 139|1.2000
178|002692a2fa81ca38|11-JUN-2026 16:41:07|qualified,/q/total|3|72|1|1|1|0|1|1|0|1|a charter, no idea|3|0|5|4|3|2|Rude staff, twice|0|40|60|0|1|3|1|1|402.60|Firefox 139|0.8000
181|0027391026ffa9ac|14-JUN-2026 10:44:07|qualified,/q/total|3|64|0|0|0|1|.|.|.|.||.|.|.|.|.|.||60|35|0|5|99|3|2|2|407.70|Firefox 139|0.9500
184|0027df7d537d8920|17-JUN-2026 13:47:07|qualified,/q/total|3|71|1|1|1|0|0|1|0|1|a charter, no idea|155|0|2|3|1|1||40|40|5|15|2|3|1|1|412.80|Firefox 139|1.1000
187|002885ea7ffb6894|20-JUN-2026 16:50:07|qualified,/q/total|3|21|1|1|1|0|1|0|1|0||100|0|2|1|2|1||25|20|25|30|3|1|1|2|417.90|Firefox 139|0.7000
190|00292c57ac794808|23-JUN-2026 10:53:07|qualified,/q/total|3|25|1|1|0|0|1|1|0|0||156|0|3|5|1|1||0|0|40|60|1|1|1|1|423.00|Firefox 139|0.8500
193|0029d2c4d8f7277c|26-JUN-2026 13:56:07|qualified,/q/total|3|56|1|1|1|0|0|1|0|1|Polar|22|0|3|3|5|2||65|25|0|10|99|3|1|2|428.10|Firefox 139|1.0000
196|002a7932057506f0|01-JUN-2026 16:10:07|qualified,/q/total|3|25|0|0|1|0|.|.|.|.||.|.|.|.|.|.||15|75|0|10|2|1|2|1|433.20|Firefox 139|1.1500
199|002b1f9f31f2e664|04-JUN-2026 10:13:07|qualified,/q/total|3|51|1|1|1|0|0|0|1|0||.|1|5|2|4|1|Food was cold|5|35|0|60|2|2|1|2|438.30|Firefox 139|0.7500
END DATA.
VARIABLE LABELS record 'Record number' uuid 'Participant identifier' date 'Completion time and date' markers 'Acquired markers' status 'Participant status' S1 'S1: How old are you?' S2r1 'S2r1: Flown for holidays - Which of these have you done in the past year?' S2r2 'S2r2: Flown for work - Which of these have you done in the past year?' S2r3 'S2r3: Taken a cruise - Which of these have you done in the past year?' S2r99 'S2r99: None of these - Which of these have you done in the past year?' Q1r1 'Q1r1: Northern Air - Which airlines did you fly with?' Q1r2 'Q1r2: SkyLink - Which airlines did you fly with?' Q1r3 'Q1r3: Island Jet - Which airlines did you fly with?' Q1r97 'Q1r97: Other (please specify) - Which airlines did you fly with?' Q1r97oe 'Q1r97oe: Other (please specify) - Which airlines did you fly with?' Q2 'Q2: How many flights were there?' noanswerQ2_r998 'noanswerQ2_r998: Don''t know - How many flights were there?' Q3r1 'Q3r1: Check-in - How satisfied were you with the last flight?' Q3r2 'Q3r2: Seat - How satisfied were you with the last flight?' Q3r3 'Q3r3: Luggage - How satisfied were you with the last flight?' Q4 'Q4: Would you fly with them again?' Q5 'Q5: Why not?' Q6r1 'Q6r1: Flight - How would you split a budget of 100 for a trip?' Q6r2 'Q6r2: Hotel - How would you split a budget of 100 for a trip?' Q6r3 'Q6r3: Food - How would you split a budget of 100 for a trip?' Q6r4 'Q6r4: Everything else - How would you split a budget of 100 for a trip?' Q7 'Q7: What is your household income?' hAGE 'hAGE: Age group (hidden)' hQUOTA 'hQUOTA: Quota cell (hidden)' vlist 'vlist: Sample source' qtime 'Total interview time' vbrowser 'Browser'.
VALUE LABELS status 1 'Terminated' 2 'Overquota' 3 'Qualified' 4 'Partial' /S2r1 0 'NO TO: Flown for holidays' 1 'Flown for holidays' /S2r2 0 'NO TO: Flown for work' 1 'Flown for work' /S2r3 0 'NO TO: Taken a cruise' 1 'Taken a cruise' /S2r99 0 'NO TO: None of these' 1 'None of these' /Q1r1 0 'NO TO: Northern Air' 1 'Northern Air' /Q1r2 0 'NO TO: SkyLink' 1 'SkyLink' /Q1r3 0 'NO TO: Island Jet' 1 'Island Jet' /Q1r97 0 'NO TO: Other (please specify)' 1 'Other (please specify)' /noanswerQ2_r998 0 'NO TO: Don''t know' 1 'Don''t know' /Q3r1 TO Q3r3 1 'Not at all satisfied' 2 '2' 3 '3' 4 '4' 5 'Completely satisfied' /Q4 1 'Yes' 2 'No' 3 'Not sure' /Q7 1 'Less than $40,000' 2 '$40,000 to $79,999' 3 '$80,000 or more' 99 'I would rather not say' /hAGE 1 '18-34' 2 '35-54' 3 '55-75' /hQUOTA 1 'Flyers' 2 'Others' /vlist 1 'open' 2 'panel'.
MRSETS /MDGROUP NAME=$S2 LABEL='Which of these have you done in the past year?' VARIABLES=S2r1 S2r2 S2r3 S2r99 VALUE=1 /MDGROUP NAME=$Q1 LABEL='Which airlines did you fly with?' VARIABLES=Q1r1 Q1r2 Q1r3 Q1r97 VALUE=1.
VARIABLE LEVEL S1 Q2 (SCALE) Q3r1 Q3r2 Q3r3 (ORDINAL) S2r1 S2r2 S2r3 S2r99 Q4 Q7 (NOMINAL).
SAVE OUTFILE="data.sav".
