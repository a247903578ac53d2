DATA LIST LIST ('|') NOTABLE /panel_id (A16) wave (A6) intdate (DATE11) weight (F8.4) Q1 (A8) Q2 (A8) Q3_1 (F1.0) Q3_2 (F1.0) Q3_3 (F1.0) Q3_4 (F1.0) Q3_97 (F1.0) Q3_97_txt (A60) Q4 (F5.0) Q5_1 (F2.0) Q5_2 (F2.0) Q5_3 (F2.0) Q6 (DATE11) Q7 (A80) Q8 (A4) Q9 (F4.0).
BEGIN DATA
GYM-B01|W1 |02-JUN-2026|0.7000|02|03|1|1|1|1|0||-88|3|3|3|06-APR-2026||1|129
GYM-C02|W1 |03-JUN-2026|0.7213|02|04|1|1|0|1|0||99|1|4|3|20-FEB-2026||3|149
GYM-A03|W1 |04-JUN-2026|0.7426|02|02|0|0|0|1|0||19|1|2|4|09-FEB-2026||2|-99
GYM-B04|W1 |05-JUN-2026|0.7639|03|01|.|.|.|.|.||.|.|.|.|.|Costs too much, and crowded|1|164
GYM-C05|W1 |06-JUN-2026|0.7852|03||.|.|.|.|.||.|.|.|.|.|Costs too much, and crowded|2|176
GYM-A06|W1 |07-JUN-2026|0.8065|03||.|.|.|.|.||.|.|.|.|.|No time for it|2|153
GYM-B07|W1 |08-JUN-2026|0.8278|01|02|1|1|0|0|1|table tennis|33|3|3|1|11-APR-2026||2|191
GYM-C08|W1 |09-JUN-2026|0.8491|02|01|0|0|1|1|0||82|2|4|5|19-JAN-2026||1|157
GYM-A09|W1 |10-JUN-2026|0.8704|02|03|.|.|.|.|.||10|2|3|1|07-MAY-2026||1|162
GYM-B10|W1 |11-JUN-2026|0.8917|03||.|.|.|.|.||.|.|.|.|.||2|143
GYM-C11|W1 |12-JUN-2026|0.9130|01|01|0|1|0|0|0||132|1|2|3|.||2|188
GYM-A12|W1 |13-JUN-2026|0.9343|02|03|0|1|1|0|0||95|1|2|1|20-APR-2026||2|151
GYM-B13|W1 |14-JUN-2026|0.9556|02|01|1|0|0|0|0||-99|2|2|1|15-FEB-2026||9|186
GYM-C14|W1 |15-JUN-2026|0.9769|03||.|.|.|.|.||.|.|.|.|.|No time for it|2|189
GYM-A15|W1 |16-JUN-2026|0.9982|01|02|0|1|1|1|0||58|2|1|3|17-FEB-2026||1|168
GYM-B16|W1 |17-JUN-2026|1.0195|02|01|1|0|1|0|1|massage|135|1|4|1|10-FEB-2026||2|162
GYM-C17|W1 |18-JUN-2026|1.0408|02|03|1|0|1|0|0||133|3|4|2|26-MAY-2026||2|198
GYM-A18|W1 |19-JUN-2026|1.0621|02|01|1|1|1|0|0||113|4|3|4|01-MAR-2026||3|179
GYM-B19|W1 |20-JUN-2026|1.0834|02|03|0|1|1|0|0||72|3|4|3|18-MAR-2026||1|127
GYM-C20|W1 |21-JUN-2026|1.1047|03||.|.|.|.|.||.|.|.|.|.|Costs too much, and crowded|1|189
GYM-A21|W1 |22-JUN-2026|1.1260|03||.|.|.|.|.||.|.|.|.|.|Costs too much, and crowded|2|122
GYM-B22|W1 |23-JUN-2026|1.1473|02|01|0|1|1|1|0||.|1|3|3|04-JAN-2026||1|139
GYM-C23|W1 |24-JUN-2026|1.1686|01|02|1|0|1|0|0||175|2|3|4|09-MAR-2026||3|162
GYM-A24|W1 |25-JUN-2026|1.1899|01|03|1|1|0|1|0||600|4|3|4|28-APR-2026||1|-99
GYM-B25|W1 |26-JUN-2026|1.2112|01|03|0|1|0|0|0||140|4|3|2|11-MAR-2026||1|129
GYM-C26|W1 |27-JUN-2026|1.2325|02|02|1|0|0|1|1|massage|134|1|3|4|28-JAN-2026||2|188
END DATA.
VARIABLE LABELS panel_id 'Panel member' Q3_97_txt 'Q3. Other, text' Q1 'Q1. How long have you been a member of the gym?' Q2 'Q2. When do you usually come?' Q4 'Q4. How many minutes does a visit take?' Q6 'Q6. When was your last visit?' Q7 'Q7. Why are you not a member?' Q8 'Q8. Would you recommend the gym?' Q9 'Q9. What is your height, in centimetres?' Q3_1 'Q3. Weights' Q3_2 'Q3. Pool' Q3_3 'Q3. Courses' Q3_4 'Q3. Sauna' Q3_97 'Q3. Other (please specify)' Q5_1 'Q5. Equipment' Q5_2 'Q5. Changing rooms' Q5_3 'Q5. Trainers'.
VALUE LABELS Q1 '01' 'Less than a year' '02' 'One year or longer' '03' 'I am not a member' /Q2 '01' 'Morning' '02' 'Afternoon' '03' 'Evening' /Q8 '1' 'Yes' '2' 'No' '3' 'Undecided' /Q3_1 TO Q3_97 0 'Not selected' 1 'Selected' /Q5_1 TO Q5_3 1 'Poor' 2 'Fair' 3 'Good' 4 'Very good' /Q4 -88 'Don''t know' -99 'Refused' /Q9 -99 'Refused'.
MISSING VALUES Q4 (-88, -99) /Q9 (-99).
SAVE OUTFILE="data.sav".
