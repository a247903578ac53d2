DATA LIST LIST ('|') NOTABLE /RESPID (A10) STARTED (DATETIME20) WT (F8.3) MODE (A4) Q1 (A1) Q2_M1 (F2.0) Q2_M2 (F2.0) Q2_M3 (F2.0) Q2_96_OE (A40) Q3_1 (F1.0) Q3_2 (F1.0) Q3_3 (F1.0) Q3_4 (F1.0) Q4 (F8.2) Q5_1 (F1.0) Q5_2 (F1.0) Q5_3 (F1.0) Q6 (A60) Q7 (A2) Q8 (F4.0) NPETS (F2.0).
BEGIN DATA
N-1207|02-JUN-2026 10:12:00|0.750|CAWI|1|4|.|.||0|0|1|0|60|9|9|3||3|1960|1
S-1260|03-JUN-2026 10:13:00|0.780|CATI|2|98|2|.||0|1|1|1|112|3|2|2||3|2001|2
E-1313|04-JUN-2026 10:14:00|0.810|CAWI|1|1|8|.||1|0|0|0|48|1|9|3||3|1954|2
W-1366|05-JUN-2026 10:15:00|0.840|CATI|3|1|.|.||.|.|.|.|-97|1|2|2|No time, no garden|1|1978|1
N-1419|06-JUN-2026 10:16:00|0.870|CAWI|3|.|.|.||.|.|.|.|-97|1|3|1|I travel a lot|1|1950|0
S-1472|07-JUN-2026 10:17:00|0.900|CATI|1|2|.|.||0|0|0|0|196|9|1|2||3|1965|1
E-1525|08-JUN-2026 10:18:00|0.930|CAWI|2|96|1|.|snake|0|1|0|1|-98|3|3|2||2|1995|2
W-1578|09-JUN-2026 10:19:00|0.960|CATI|1|1|5|96|snake|0|1|1|0|-97|3|1|2||2|1990|3
N-1631|10-JUN-2026 10:20:00|0.990|CAWI|2|3|96|.|a pony|1|0|0|0|83|3|3|1||3|1969|2
S-1684|11-JUN-2026 10:21:00|1.020|CATI|3|.|.|.||.|.|.|.|40|9|3|3|I travel a lot|2|2006|0
E-1737|12-JUN-2026 10:22:00|1.050|CAWI|2|4|.|.||0|0|1|0|37|1|.|9||1|1969|1
W-1790|13-JUN-2026 10:23:00|1.080|CATI|3|.|.|.||.|.|.|.|-97|3|9|2||2|1971|0
N-1843|14-JUN-2026 10:24:00|1.110|CAWI|2|96|1|.|snake|1|1|1|0|90|9|2|3||99|1946|2
S-1896|15-JUN-2026 10:25:00|1.140|CATI|3|.|.|.||.|.|.|.|-97|1|9|1|No time, no garden|5|1987|0
E-1949|16-JUN-2026 10:26:00|1.170|CAWI|1|3|1|.||1|1|0|0|198|9|9|9||1|9999|2
W-2002|17-JUN-2026 10:27:00|1.200|CATI|2|98|.|.||0|1|1|1|152|1|1|9||2|1902|1
N-2055|18-JUN-2026 10:28:00|1.230|CAWI|2|98|.|.||0|0|1|1|-99|3|1|3||2|1972|1
S-2108|19-JUN-2026 10:29:00|1.260|CATI|2|4|2|.||1|1|0|0|90|3|9|3||3|2002|2
END DATA.
VARIABLE LABELS Q1 'Q1. Do you have a pet?' Q2_M1 'Q2. Which pets do you have? - mention 1' Q2_M2 'Q2. Which pets do you have? - mention 2' Q2_M3 'Q2. Which pets do you have? - mention 3' Q2_96_OE 'Q2. Another animal - text' Q3_1 'Q3. Supermarket' Q3_2 'Q3. Pet shop' Q3_3 'Q3. Online' Q3_4 'Q3. I make it myself' Q4 'Q4. How much do you spend on food in a month, in dollars?' Q5_1 'Q5. Pets cost too much' Q5_2 'Q5. Pets make people happy' Q5_3 'Q5. Pets belong outside' Q6 'Q6. Why do you have no pet?' Q7 'Q7. Where do you live?' Q8 'Q8. In which year were you born?' NPETS 'Number of pets mentioned (computed)' MODE 'Mode of interview'.
VALUE LABELS Q1 '1' 'Yes, one' '2' 'Yes, several' '3' 'No' /Q2_M1 TO Q2_M3 1 'Dog' 2 'Cat' 3 'Bird' 4 'Fish' 5 'Rabbit' 96 'Another animal' 98 'I would rather not say' /Q3_1 TO Q3_4 0 'No' 1 'Yes' /Q4 -97 'Not asked' -98 'Don''t know' -99 'Refused' /Q5_1 TO Q5_3 1 'Disagree' 2 'Neither' 3 'Agree' 9 'Cannot say' /Q7 '1' 'Flat' '2' 'House' '3' 'Farm' '98' 'Don''t know' '99' 'Refused' /Q8 9999 'Refused'.
MISSING VALUES Q4 (-99 THRU -97) /Q5_1 TO Q5_3 (9) /Q7 ('98', '99') /Q8 (9990 THRU 9999, 0).
MRSETS /MCGROUP NAME=$PETS LABEL='Q2. Which pets do you have?' VARIABLES=Q2_M1 Q2_M2 Q2_M3 /MDGROUP NAME=$FOOD LABEL='Q3. Where do you buy the food?' VARIABLES=Q3_1 Q3_2 Q3_3 Q3_4 VALUE=1.
VARIABLE LEVEL Q2_M1 Q2_M2 Q2_M3 Q3_1 Q3_2 Q3_3 Q3_4 (NOMINAL) Q5_1 Q5_2 Q5_3 (ORDINAL) Q4 Q8 (SCALE).
WEIGHT BY WT.
SAVE OUTFILE="data.sav".
