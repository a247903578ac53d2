* Encoding: UTF-8.
* Lists every respondent whose data contradicts the questionnaire.
* Source: coffee-habits.md.
* Date: 2026-01-02 03:04 UTC.
* Engine: builtin.
* Questions: 33 (passed 33, failed 0, errors 0, not finished 0).
* Checked: 32, checked in part: 0, not checked: 1 (open points: 1).

* Question ID: S1.
* How old are you?.
* asked: S1: answered by everybody.
* range: S1: at least 18, at most 75.
TITLE "S1".
COMPUTE qc_asked = 0.
IF (SYSMIS(S1)) qc_asked = 1.
COMPUTE qc_range = 0.
IF (VALUE(S1) < 18 OR VALUE(S1) > 75) qc_range = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_range = 1).
LIST VARIABLES = respid qc_asked qc_range S1.
DELETE VARIABLES qc_asked qc_range.

* Question ID: S2.
* Gender.
* asked: S2: answered by everybody.
* codes: S2: only the codes 1–3, 99.
TITLE "S2".
COMPUTE qc_asked = 0.
IF (SYSMIS(S2)) qc_asked = 1.
COMPUTE qc_codes = 0.
IF (NOT SYSMIS(S2) AND NOT ANY(VALUE(S2), 1, 2, 3, 99)) qc_codes = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_codes = 1).
LIST VARIABLES = respid qc_asked qc_codes S2.
DELETE VARIABLES qc_asked qc_codes.

* Question ID: S3.
* Where do you live?.
* asked: S3: answered by everybody.
* codes: S3: only the codes 1–4.
TITLE "S3".
COMPUTE qc_asked = 0.
IF (SYSMIS(S3)) qc_asked = 1.
COMPUTE qc_codes = 0.
IF (NOT SYSMIS(S3) AND NOT ANY(VALUE(S3), 1, 2, 3, 4)) qc_codes = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_codes = 1).
LIST VARIABLES = respid qc_asked qc_codes S3.
DELETE VARIABLES qc_asked qc_codes.

* Question ID: S4.
* Does anyone in your household work in one of these fields?.
* multi: S4_1 … S4_97 (5 variables): each 0 or 1, at least 1 chosen.
* exclusive: S4_97: chosen alone or not at all.
* screenOut: Nobody is left for whom S4_1 is 1 or S4_2 is 1 or S4_3 is 1: that screens out.
TITLE "S4".
COMPUTE qc_multi = 0.
IF (SUM(0, VALUE(S4_1) = 1, VALUE(S4_2) = 1, VALUE(S4_3) = 1, VALUE(S4_4) = 1, VALUE(S4_97) = 1) = 0) qc_multi = 1.
DO REPEAT #S4 = S4_1 S4_2 S4_3 S4_4 S4_97.
IF (SYSMIS(#S4) OR NOT ANY(VALUE(#S4), 0, 1)) qc_multi = 1.
END REPEAT.
COMPUTE qc_exclusive = 0.
IF (VALUE(S4_97) = 1 AND (VALUE(S4_1) = 1 OR VALUE(S4_2) = 1 OR VALUE(S4_3) = 1 OR VALUE(S4_4) = 1)) qc_exclusive = 1.
COMPUTE qc_screenout = 0.
DO REPEAT #S4 = S4_1 S4_2 S4_3.
IF (VALUE(#S4) = 1) qc_screenout = 1.
END REPEAT.
TEMPORARY.
SELECT IF (qc_multi = 1 OR qc_exclusive = 1 OR qc_screenout = 1).
LIST VARIABLES = respid qc_multi qc_exclusive qc_screenout S4_1 S4_2 S4_3 S4_4 S4_97.
DELETE VARIABLES qc_multi qc_exclusive qc_screenout.

* Question ID: S5.
* How often do you drink coffee?.
* asked: S5: answered by everybody.
* codes: S5: only the codes 1–4.
TITLE "S5".
COMPUTE qc_asked = 0.
IF (SYSMIS(S5)) qc_asked = 1.
COMPUTE qc_codes = 0.
IF (NOT SYSMIS(S5) AND NOT ANY(VALUE(S5), 1, 2, 3, 4)) qc_codes = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_codes = 1).
LIST VARIABLES = respid qc_asked qc_codes S5.
DELETE VARIABLES qc_asked qc_codes.

* Question ID: Q1.
* How many cups of coffee do you drink on an ordinary day?.
* asked: Q1: answered if S5 is 1, 2, otherwise empty.
* range: Q1: at least 0, at most 30.
TITLE "Q1".
COMPUTE qc_asked = 0.
IF (ANY(VALUE(S5), 1, 2) AND SYSMIS(Q1)) qc_asked = 1.
IF ((SYSMIS(S5) OR NOT ANY(VALUE(S5), 1, 2)) AND NOT SYSMIS(Q1)) qc_asked = 1.
COMPUTE qc_range = 0.
IF (VALUE(Q1) < 0 OR VALUE(Q1) > 30) qc_range = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_range = 1).
LIST VARIABLES = respid qc_asked qc_range Q1 S5.
DELETE VARIABLES qc_asked qc_range.

* Question ID: Q2.
* What kinds of coffee did you drink in the last seven days?.
* multi: Q2_1 … Q2_99 (8 variables): each 0 or 1, at least 1 chosen.
* exclusive: Q2_99: chosen alone or not at all.
* otherSpecify: Q2_98_other: filled exactly if Q2_98 is 1.
TITLE "Q2".
COMPUTE qc_multi = 0.
IF (SUM(0, VALUE(Q2_1) = 1, VALUE(Q2_2) = 1, VALUE(Q2_3) = 1, VALUE(Q2_4) = 1, VALUE(Q2_5) = 1, VALUE(Q2_6) = 1,
  VALUE(Q2_98) = 1, VALUE(Q2_99) = 1) = 0) qc_multi = 1.
DO REPEAT #Q2 = Q2_1 Q2_2 Q2_3 Q2_4 Q2_5 Q2_6 Q2_98 Q2_99.
IF (SYSMIS(#Q2) OR NOT ANY(VALUE(#Q2), 0, 1)) qc_multi = 1.
END REPEAT.
COMPUTE qc_exclusive = 0.
IF (VALUE(Q2_99) = 1 AND (VALUE(Q2_1) = 1 OR VALUE(Q2_2) = 1 OR VALUE(Q2_3) = 1 OR VALUE(Q2_4) = 1 OR VALUE(Q2_5) = 1 OR
  VALUE(Q2_6) = 1 OR VALUE(Q2_98) = 1)) qc_exclusive = 1.
COMPUTE qc_otherspecify = 0.
IF (VALUE(Q2_98) = 1 AND Q2_98_other = "") qc_otherspecify = 1.
IF ((SYSMIS(Q2_98) OR VALUE(Q2_98) <> 1) AND Q2_98_other <> "") qc_otherspecify = 1.
TEMPORARY.
SELECT IF (qc_multi = 1 OR qc_exclusive = 1 OR qc_otherspecify = 1).
LIST VARIABLES = respid qc_multi qc_exclusive qc_otherspecify Q2_1 Q2_2 Q2_3 Q2_4 Q2_5 Q2_6 Q2_98 Q2_99 Q2_98_other.
DELETE VARIABLES qc_multi qc_exclusive qc_otherspecify.

* Question ID: Q3.
* Which one do you like best?.
* asked: Q3: answered if Q2_1 is 1 or Q2_2 is 1 or Q2_3 is 1 or Q2_4 is 1 or Q2_5 is 1 or 2 more, otherwise empty.
* codes: Q3: only the codes 1–6, 98.
* otherSpecify: Q3_98_other: filled exactly if Q3 is 98.
TITLE "Q3".
COMPUTE qc_asked = 0.
IF ((VALUE(Q2_1) = 1 OR VALUE(Q2_2) = 1 OR VALUE(Q2_3) = 1 OR VALUE(Q2_4) = 1 OR VALUE(Q2_5) = 1 OR VALUE(Q2_6) = 1 OR
  VALUE(Q2_98) = 1) AND SYSMIS(Q3)) qc_asked = 1.
IF (SUM(0, VALUE(Q2_1) = 1, VALUE(Q2_2) = 1, VALUE(Q2_3) = 1, VALUE(Q2_4) = 1, VALUE(Q2_5) = 1, VALUE(Q2_6) = 1,
  VALUE(Q2_98) = 1) = 0 AND NOT SYSMIS(Q3)) qc_asked = 1.
COMPUTE qc_codes = 0.
IF (NOT SYSMIS(Q3) AND NOT ANY(VALUE(Q3), 1, 2, 3, 4, 5, 6, 98)) qc_codes = 1.
COMPUTE qc_otherspecify = 0.
IF (VALUE(Q3) = 98 AND Q3_98_other = "") qc_otherspecify = 1.
IF ((SYSMIS(Q3) OR VALUE(Q3) <> 98) AND Q3_98_other <> "") qc_otherspecify = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_codes = 1 OR qc_otherspecify = 1).
LIST VARIABLES = respid qc_asked qc_codes qc_otherspecify Q3 Q3_98_other Q2_1 Q2_2 Q2_3 Q2_4 Q2_5 Q2_6 Q2_98.
DELETE VARIABLES qc_asked qc_codes qc_otherspecify.

* Question ID: Q4.
* And why do you like it best?.
* asked: Q4: answered if Q3 is answered, otherwise empty.
TITLE "Q4".
COMPUTE qc_asked = 0.
IF (NOT SYSMIS(Q3) AND Q4 = "") qc_asked = 1.
IF (SYSMIS(Q3) AND Q4 <> "") qc_asked = 1.
TEMPORARY.
SELECT IF (qc_asked = 1).
LIST VARIABLES = respid qc_asked Q4 Q3.
DELETE VARIABLES qc_asked.

* Question ID: Q5.
* How much do you agree with these statements?.
* asked: Q5_1, Q5_2, Q5_3, Q5_4: answered by everybody.
* codes: Q5_1, Q5_2, Q5_3, Q5_4: only the codes 1–5.
TITLE "Q5".
COMPUTE qc_asked = 0.
DO REPEAT #Q5 = Q5_1 Q5_2 Q5_3 Q5_4.
IF (SYSMIS(#Q5)) qc_asked = 1.
END REPEAT.
COMPUTE qc_codes = 0.
DO REPEAT #Q5 = Q5_1 Q5_2 Q5_3 Q5_4.
IF (NOT SYSMIS(#Q5) AND NOT ANY(VALUE(#Q5), 1, 2, 3, 4, 5)) qc_codes = 1.
END REPEAT.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_codes = 1).
LIST VARIABLES = respid qc_asked qc_codes Q5_1 Q5_2 Q5_3 Q5_4.
DELETE VARIABLES qc_asked qc_codes.

* Question ID: Q6.
* How satisfied are you with the coffee at these places?.
* asked: Q6_1, Q6_2, Q6_3, Q6_4: answered if S5 is 1–3, otherwise empty.
* codes: Q6_1, Q6_2, Q6_3, Q6_4: only the codes 1–5, 9.
TITLE "Q6".
COMPUTE qc_asked = 0.
DO REPEAT #Q6 = Q6_1 Q6_2 Q6_3 Q6_4.
IF (ANY(VALUE(S5), 1, 2, 3) AND SYSMIS(#Q6)) qc_asked = 1.
IF ((SYSMIS(S5) OR NOT ANY(VALUE(S5), 1, 2, 3)) AND NOT SYSMIS(#Q6)) qc_asked = 1.
END REPEAT.
COMPUTE qc_codes = 0.
DO REPEAT #Q6 = Q6_1 Q6_2 Q6_3 Q6_4.
IF (NOT SYSMIS(#Q6) AND NOT ANY(VALUE(#Q6), 1, 2, 3, 4, 5, 9)) qc_codes = 1.
END REPEAT.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_codes = 1).
LIST VARIABLES = respid qc_asked qc_codes Q6_1 Q6_2 Q6_3 Q6_4 S5.
DELETE VARIABLES qc_asked qc_codes.

* Question ID: Q7.
* Please rank the three things that matter most to you when you buy coffee.
* rank: Q7_1 … Q7_5 (5 variables): ranks 1 to 3, each given once and without a gap.
TITLE "Q7".
COMPUTE qc_rank = 0.
IF (SUM(NOT SYSMIS(Q7_1), NOT SYSMIS(Q7_2), NOT SYSMIS(Q7_3), NOT SYSMIS(Q7_4), NOT SYSMIS(Q7_5)) < 3) qc_rank = 1.
DO REPEAT #Q7 = Q7_1 Q7_2 Q7_3 Q7_4 Q7_5.
IF (NOT SYSMIS(#Q7) AND NOT ANY(VALUE(#Q7), 1, 2, 3)) qc_rank = 1.
IF (VALUE(#Q7) > SUM(NOT SYSMIS(Q7_1), NOT SYSMIS(Q7_2), NOT SYSMIS(Q7_3), NOT SYSMIS(Q7_4), NOT SYSMIS(Q7_5)))
  qc_rank = 1.
END REPEAT.
DO REPEAT #value = 1 2 3.
IF (SUM(0, VALUE(Q7_1) = #value, VALUE(Q7_2) = #value, VALUE(Q7_3) = #value, VALUE(Q7_4) = #value,
  VALUE(Q7_5) = #value) > 1) qc_rank = 1.
END REPEAT.
TEMPORARY.
SELECT IF (qc_rank = 1).
LIST VARIABLES = respid qc_rank Q7_1 Q7_2 Q7_3 Q7_4 Q7_5.
DELETE VARIABLES qc_rank.

* Question ID: Q8.
* Of ten cups, how many do you drink at each place?.
* asked: Q8_1, Q8_2, Q8_3, Q8_4: answered if Q1 ≥ 1, otherwise empty.
* sum: Q8_1, Q8_2, Q8_3, Q8_4: add up to 10.
TITLE "Q8".
COMPUTE qc_asked = 0.
DO REPEAT #Q8 = Q8_1 Q8_2 Q8_3 Q8_4.
IF (VALUE(Q1) >= 1 AND SYSMIS(#Q8)) qc_asked = 1.
IF ((SYSMIS(Q1) OR VALUE(Q1) < 1) AND NOT SYSMIS(#Q8)) qc_asked = 1.
END REPEAT.
COMPUTE qc_sum = 0.
IF ((NOT SYSMIS(Q8_1) OR NOT SYSMIS(Q8_2) OR NOT SYSMIS(Q8_3) OR NOT SYSMIS(Q8_4)) AND ABS(SUM(0, VALUE(Q8_1),
  VALUE(Q8_2), VALUE(Q8_3), VALUE(Q8_4)) - 10) > 0.0001) qc_sum = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_sum = 1).
LIST VARIABLES = respid qc_asked qc_sum Q8_1 Q8_2 Q8_3 Q8_4 Q1.
DELETE VARIABLES qc_asked qc_sum.

* Question ID: Q9.
* What do you spend in a normal week? In euros.
* range: Q9_1, Q9_2: at least 0, at most 500.
* decimals: Q9_1, Q9_2: at most 2 decimals.
TITLE "Q9".
COMPUTE qc_range = 0.
IF (VALUE(Q9_1) < 0 OR VALUE(Q9_1) > 500) qc_range = 1.
IF (VALUE(Q9_2) < 0 OR VALUE(Q9_2) > 500) qc_range = 1.
COMPUTE qc_decimals = 0.
IF (ABS(VALUE(Q9_1) * 100 - RND(VALUE(Q9_1) * 100)) > 0.00001) qc_decimals = 1.
IF (ABS(VALUE(Q9_2) * 100 - RND(VALUE(Q9_2) * 100)) > 0.00001) qc_decimals = 1.
TEMPORARY.
SELECT IF (qc_range = 1 OR qc_decimals = 1).
LIST VARIABLES = respid qc_range qc_decimals Q9_1 Q9_2.
DELETE VARIABLES qc_range qc_decimals.

* Question ID: Q10.
* Which of these have you owned at home?.
* multi: Q10_1 … Q10_99 (6 variables): each 0 or 1, at least 1 chosen, at most 3 chosen.
* exclusive: Q10_99: chosen alone or not at all.
TITLE "Q10".
COMPUTE qc_multi = 0.
IF (SUM(0, VALUE(Q10_1) = 1, VALUE(Q10_2) = 1, VALUE(Q10_3) = 1, VALUE(Q10_4) = 1, VALUE(Q10_5) = 1,
  VALUE(Q10_99) = 1) = 0) qc_multi = 1.
IF (SUM(0, VALUE(Q10_1) = 1, VALUE(Q10_2) = 1, VALUE(Q10_3) = 1, VALUE(Q10_4) = 1, VALUE(Q10_5) = 1,
  VALUE(Q10_99) = 1) > 3) qc_multi = 1.
DO REPEAT #Q10 = Q10_1 Q10_2 Q10_3 Q10_4 Q10_5 Q10_99.
IF (SYSMIS(#Q10) OR NOT ANY(VALUE(#Q10), 0, 1)) qc_multi = 1.
END REPEAT.
COMPUTE qc_exclusive = 0.
IF (VALUE(Q10_99) = 1 AND (VALUE(Q10_1) = 1 OR VALUE(Q10_2) = 1 OR VALUE(Q10_3) = 1 OR VALUE(Q10_4) = 1 OR
  VALUE(Q10_5) = 1)) qc_exclusive = 1.
TEMPORARY.
SELECT IF (qc_multi = 1 OR qc_exclusive = 1).
LIST VARIABLES = respid qc_multi qc_exclusive Q10_1 Q10_2 Q10_3 Q10_4 Q10_5 Q10_99.
DELETE VARIABLES qc_multi qc_exclusive.

* Question ID: Q11.
* When did you last buy a coffee machine?.
* asked: Q11: answered if Q10_1 is 1 or Q10_2 is 1 or Q10_3 is 1, otherwise empty.
TITLE "Q11".
COMPUTE qc_asked = 0.
IF ((VALUE(Q10_1) = 1 OR VALUE(Q10_2) = 1 OR VALUE(Q10_3) = 1) AND Q11 = "") qc_asked = 1.
IF (SUM(0, VALUE(Q10_1) = 1, VALUE(Q10_2) = 1, VALUE(Q10_3) = 1) = 0 AND Q11 <> "") qc_asked = 1.
TEMPORARY.
SELECT IF (qc_asked = 1).
LIST VARIABLES = respid qc_asked Q11 Q10_1 Q10_2 Q10_3.
DELETE VARIABLES qc_asked.

* Question ID: Q12_1.
* For beans (Where have you seen each kind of advertising?).
* multi: Q12_1_1, Q12_1_2, Q12_1_3, Q12_1_9: each 0 or 1, at least 1 chosen.
* exclusive: Q12_1_9: chosen alone or not at all.
TITLE "Q12_1".
COMPUTE qc_multi = 0.
IF (SUM(0, VALUE(Q12_1_1) = 1, VALUE(Q12_1_2) = 1, VALUE(Q12_1_3) = 1, VALUE(Q12_1_9) = 1) = 0) qc_multi = 1.
DO REPEAT #Q12_1 = Q12_1_1 Q12_1_2 Q12_1_3 Q12_1_9.
IF (SYSMIS(#Q12_1) OR NOT ANY(VALUE(#Q12_1), 0, 1)) qc_multi = 1.
END REPEAT.
COMPUTE qc_exclusive = 0.
IF (VALUE(Q12_1_9) = 1 AND (VALUE(Q12_1_1) = 1 OR VALUE(Q12_1_2) = 1 OR VALUE(Q12_1_3) = 1)) qc_exclusive = 1.
TEMPORARY.
SELECT IF (qc_multi = 1 OR qc_exclusive = 1).
LIST VARIABLES = respid qc_multi qc_exclusive Q12_1_1 Q12_1_2 Q12_1_3 Q12_1_9.
DELETE VARIABLES qc_multi qc_exclusive.

* Question ID: Q12_2.
* For machines (Where have you seen each kind of advertising?).
* multi: Q12_2_1, Q12_2_2, Q12_2_3, Q12_2_9: each 0 or 1, at least 1 chosen.
* exclusive: Q12_2_9: chosen alone or not at all.
TITLE "Q12_2".
COMPUTE qc_multi = 0.
IF (SUM(0, VALUE(Q12_2_1) = 1, VALUE(Q12_2_2) = 1, VALUE(Q12_2_3) = 1, VALUE(Q12_2_9) = 1) = 0) qc_multi = 1.
DO REPEAT #Q12_2 = Q12_2_1 Q12_2_2 Q12_2_3 Q12_2_9.
IF (SYSMIS(#Q12_2) OR NOT ANY(VALUE(#Q12_2), 0, 1)) qc_multi = 1.
END REPEAT.
COMPUTE qc_exclusive = 0.
IF (VALUE(Q12_2_9) = 1 AND (VALUE(Q12_2_1) = 1 OR VALUE(Q12_2_2) = 1 OR VALUE(Q12_2_3) = 1)) qc_exclusive = 1.
TEMPORARY.
SELECT IF (qc_multi = 1 OR qc_exclusive = 1).
LIST VARIABLES = respid qc_multi qc_exclusive Q12_2_1 Q12_2_2 Q12_2_3 Q12_2_9.
DELETE VARIABLES qc_multi qc_exclusive.

* Question ID: Q13.
* Who pays for the coffee at your workplace?.
* asked: Q13: answered if Q6_2 is 1–5, otherwise empty.
* codes: Q13: only the codes 1–3, 98.
* otherSpecify: Q13_98_other: filled exactly if Q13 is 98.
TITLE "Q13".
COMPUTE qc_asked = 0.
IF (ANY(VALUE(Q6_2), 1, 2, 3, 4, 5) AND SYSMIS(Q13)) qc_asked = 1.
IF ((SYSMIS(Q6_2) OR NOT ANY(VALUE(Q6_2), 1, 2, 3, 4, 5)) AND NOT SYSMIS(Q13)) qc_asked = 1.
COMPUTE qc_codes = 0.
IF (NOT SYSMIS(Q13) AND NOT ANY(VALUE(Q13), 1, 2, 3, 98)) qc_codes = 1.
COMPUTE qc_otherspecify = 0.
IF (VALUE(Q13) = 98 AND Q13_98_other = "") qc_otherspecify = 1.
IF ((SYSMIS(Q13) OR VALUE(Q13) <> 98) AND Q13_98_other <> "") qc_otherspecify = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_codes = 1 OR qc_otherspecify = 1).
LIST VARIABLES = respid qc_asked qc_codes qc_otherspecify Q13 Q13_98_other Q6_2.
DELETE VARIABLES qc_asked qc_codes qc_otherspecify.

* Question ID: Q14.
* How many colleagues share the machine?.
* asked: Q14: answered if Q13 is 1, 3 and Q6_2 is not 1, 2, otherwise empty.
* range: Q14: at least 1.
TITLE "Q14".
COMPUTE qc_asked = 0.
IF (ANY(VALUE(Q13), 1, 3) AND (SYSMIS(Q6_2) OR NOT ANY(VALUE(Q6_2), 1, 2)) AND SYSMIS(Q14)) qc_asked = 1.
IF ((SYSMIS(Q13) OR NOT ANY(VALUE(Q13), 1, 3) OR ANY(VALUE(Q6_2), 1, 2)) AND NOT SYSMIS(Q14)) qc_asked = 1.
COMPUTE qc_range = 0.
IF (VALUE(Q14) < 1) qc_range = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_range = 1).
LIST VARIABLES = respid qc_asked qc_range Q14 Q13 Q6_2.
DELETE VARIABLES qc_asked qc_range.

* Question ID: Q15.
* What would make the coffee at work better?.
* asked: Q15_1, Q15_2: empty unless Q6_2 ≤ 3.
TITLE "Q15".
COMPUTE qc_asked = 0.
IF ((SYSMIS(Q6_2) OR VALUE(Q6_2) > 3) AND Q15_1 <> "") qc_asked = 1.
IF ((SYSMIS(Q6_2) OR VALUE(Q6_2) > 3) AND Q15_2 <> "") qc_asked = 1.
TEMPORARY.
SELECT IF (qc_asked = 1).
LIST VARIABLES = respid qc_asked Q15_1 Q15_2 Q6_2.
DELETE VARIABLES qc_asked.

* Question ID: Q16.
* Would you try a coffee made from roasted date stones?.
* asked: Q16: answered by everybody.
* codes: Q16: only the codes 0–10.
TITLE "Q16".
COMPUTE qc_asked = 0.
IF (SYSMIS(Q16)) qc_asked = 1.
COMPUTE qc_codes = 0.
IF (NOT SYSMIS(Q16) AND NOT ANY(VALUE(Q16), 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)) qc_codes = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_codes = 1).
LIST VARIABLES = respid qc_asked qc_codes Q16.
DELETE VARIABLES qc_asked qc_codes.

* Question ID: Q17.
* What keeps you from trying it?.
* asked: Q17_1 … Q17_99 (5 variables): empty unless Q16 is missing or Q16 < 7.
* multi: Q17_1 … Q17_99 (5 variables): each 0 or 1, at least 1 chosen.
* exclusive: Q17_99: chosen alone or not at all.
* otherSpecify: Q17_98_other: filled exactly if Q17_98 is 1.
TITLE "Q17".
COMPUTE qc_asked = 0.
DO REPEAT #Q17 = Q17_1 Q17_2 Q17_3 Q17_98 Q17_99.
IF (VALUE(Q16) >= 7 AND NOT SYSMIS(#Q17)) qc_asked = 1.
END REPEAT.
COMPUTE qc_multi = 0.
IF ((SYSMIS(Q16) OR VALUE(Q16) < 7) AND SUM(0, VALUE(Q17_1) = 1, VALUE(Q17_2) = 1, VALUE(Q17_3) = 1, VALUE(Q17_98) = 1,
  VALUE(Q17_99) = 1) = 0) qc_multi = 1.
DO REPEAT #Q17 = Q17_1 Q17_2 Q17_3 Q17_98 Q17_99.
IF ((SYSMIS(Q16) OR VALUE(Q16) < 7 OR NOT SYSMIS(#Q17)) AND (SYSMIS(#Q17) OR NOT ANY(VALUE(#Q17), 0, 1))) qc_multi = 1.
END REPEAT.
COMPUTE qc_exclusive = 0.
IF (VALUE(Q17_99) = 1 AND (VALUE(Q17_1) = 1 OR VALUE(Q17_2) = 1 OR VALUE(Q17_3) = 1 OR VALUE(Q17_98) = 1))
  qc_exclusive = 1.
COMPUTE qc_otherspecify = 0.
IF (VALUE(Q17_98) = 1 AND Q17_98_other = "") qc_otherspecify = 1.
IF ((SYSMIS(Q17_98) OR VALUE(Q17_98) <> 1) AND Q17_98_other <> "") qc_otherspecify = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_multi = 1 OR qc_exclusive = 1 OR qc_otherspecify = 1).
LIST VARIABLES = respid qc_asked qc_multi qc_exclusive qc_otherspecify Q17_1 Q17_2 Q17_3 Q17_98 Q17_99 Q17_98_other Q16.
DELETE VARIABLES qc_asked qc_multi qc_exclusive qc_otherspecify.

* Question ID: Q18.
* What would be a fair price for 250 grams? In euros.
* asked: Q18: answered if Q16 ≥ 5 and Q16 ≤ 10, otherwise empty.
* range: Q18: at least 0, at most 50.
* decimals: Q18: at most 1 decimal.
TITLE "Q18".
COMPUTE qc_asked = 0.
IF (VALUE(Q16) >= 5 AND VALUE(Q16) <= 10 AND SYSMIS(Q18)) qc_asked = 1.
IF ((SYSMIS(Q16) OR VALUE(Q16) < 5 OR VALUE(Q16) > 10) AND NOT SYSMIS(Q18)) qc_asked = 1.
COMPUTE qc_range = 0.
IF (VALUE(Q18) < 0 OR VALUE(Q18) > 50) qc_range = 1.
COMPUTE qc_decimals = 0.
IF (ABS(VALUE(Q18) * 10 - RND(VALUE(Q18) * 10)) > 0.00001) qc_decimals = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_range = 1 OR qc_decimals = 1).
LIST VARIABLES = respid qc_asked qc_range qc_decimals Q18 Q16.
DELETE VARIABLES qc_asked qc_range qc_decimals.

* Question ID: Q19.
* The name "Stone Brew" – what comes to your mind?.
* asked: Q19: answered by everybody.
TITLE "Q19".
COMPUTE qc_asked = 0.
IF (Q19 = "") qc_asked = 1.
TEMPORARY.
SELECT IF (qc_asked = 1).
LIST VARIABLES = respid qc_asked Q19.
DELETE VARIABLES qc_asked.

* Question ID: Q20.
* How likely are you to buy it in the next month?.
* asked: Q20: answered by everybody.
* codes: Q20: only the codes 1–4.
TITLE "Q20".
COMPUTE qc_asked = 0.
IF (SYSMIS(Q20)) qc_asked = 1.
COMPUTE qc_codes = 0.
IF (NOT SYSMIS(Q20) AND NOT ANY(VALUE(Q20), 1, 2, 3, 4)) qc_codes = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_codes = 1).
LIST VARIABLES = respid qc_asked qc_codes Q20.
DELETE VARIABLES qc_asked qc_codes.

* Question ID: D1.
* What is your highest education?.
* asked: D1: answered by everybody.
* codes: D1: only the codes 1–5.
TITLE "D1".
COMPUTE qc_asked = 0.
IF (SYSMIS(D1)) qc_asked = 1.
COMPUTE qc_codes = 0.
IF (NOT SYSMIS(D1) AND NOT ANY(VALUE(D1), 1, 2, 3, 4, 5)) qc_codes = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_codes = 1).
LIST VARIABLES = respid qc_asked qc_codes D1.
DELETE VARIABLES qc_asked qc_codes.

* Question ID: D2.
* How many people live in your household, you included?.
* asked: D2: answered by everybody.
* range: D2: at least 1, at most 20.
* decimals: D2: whole numbers only.
TITLE "D2".
COMPUTE qc_asked = 0.
IF (SYSMIS(D2)) qc_asked = 1.
COMPUTE qc_range = 0.
IF (VALUE(D2) < 1 OR VALUE(D2) > 20) qc_range = 1.
COMPUTE qc_decimals = 0.
IF (VALUE(D2) <> TRUNC(VALUE(D2))) qc_decimals = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_range = 1 OR qc_decimals = 1).
LIST VARIABLES = respid qc_asked qc_range qc_decimals D2.
DELETE VARIABLES qc_asked qc_range qc_decimals.

* Question ID: D3.
* How many of them are under 18?.
* asked: D3: answered if D2 ≥ 2, otherwise empty.
* range: D3: at least 0, at most 19.
TITLE "D3".
COMPUTE qc_asked = 0.
IF (VALUE(D2) >= 2 AND SYSMIS(D3)) qc_asked = 1.
IF ((SYSMIS(D2) OR VALUE(D2) < 2) AND NOT SYSMIS(D3)) qc_asked = 1.
COMPUTE qc_range = 0.
IF (VALUE(D3) < 0 OR VALUE(D3) > 19) qc_range = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_range = 1).
LIST VARIABLES = respid qc_asked qc_range D3 D2.
DELETE VARIABLES qc_asked qc_range.

* Question ID: D4.
* Household income per month.
* codes: D4: only the codes 1–4, 98, 99.
TITLE "D4".
COMPUTE qc_codes = 0.
IF (NOT SYSMIS(D4) AND NOT ANY(VALUE(D4), 1, 2, 3, 4, 98, 99)) qc_codes = 1.
TEMPORARY.
SELECT IF (qc_codes = 1).
LIST VARIABLES = respid qc_codes D4.
DELETE VARIABLES qc_codes.

* Question ID: D5.
* Type of coffee drinker.
* codes: D5: only the codes 1–3.
TITLE "D5".
COMPUTE qc_codes = 0.
IF (NOT SYSMIS(D5) AND NOT ANY(VALUE(D5), 1, 2, 3)) qc_codes = 1.
TEMPORARY.
SELECT IF (qc_codes = 1).
LIST VARIABLES = respid qc_codes D5.
DELETE VARIABLES qc_codes.

* Question ID: D6.
* May we contact you again?.
* asked: D6: answered by everybody.
* codes: D6: only the codes 1, 2.
TITLE "D6".
COMPUTE qc_asked = 0.
IF (SYSMIS(D6)) qc_asked = 1.
COMPUTE qc_codes = 0.
IF (NOT SYSMIS(D6) AND NOT ANY(VALUE(D6), 1, 2)) qc_codes = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_codes = 1).
LIST VARIABLES = respid qc_asked qc_codes D6.
DELETE VARIABLES qc_asked qc_codes.

* Question ID: D7.
* Your e-mail address.
* NOT CHECKED, line 264: D6 = Maybe - no answer of D6 is called “Maybe”.
* Nothing is checked, for these reasons.
