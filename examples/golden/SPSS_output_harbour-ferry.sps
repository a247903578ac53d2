* Encoding: UTF-8.
* Lists every respondent whose data contradicts the questionnaire.
* Source: harbour-ferry.md.
* Date: 2026-01-02 03:04 UTC.
* Engine: builtin.
* Questions: 6 (passed 6, failed 0, errors 0, not finished 0).
* Checked: 6, checked in part: 0, not checked: 0 (open points: 0).

* Question ID: visited.
* On which day did you take it last?.
* asked: visited: answered by everybody.
TITLE "visited".
COMPUTE qc_asked = 0.
IF (visited = "") qc_asked = 1.
TEMPORARY.
SELECT IF (qc_asked = 1).
LIST VARIABLES = respid qc_asked visited.
DELETE VARIABLES qc_asked.

* Question ID: Q1.
* How often do you take the ferry?.
* asked: Q1: answered by everybody.
* codes: Q1: only the codes 1–3, 8.
TITLE "Q1".
COMPUTE qc_asked = 0.
IF (SYSMIS(Q1)) qc_asked = 1.
COMPUTE qc_codes = 0.
IF (NOT SYSMIS(Q1) AND NOT ANY(VALUE(Q1), 1, 2, 3, 8)) qc_codes = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_codes = 1).
LIST VARIABLES = respid qc_asked qc_codes Q1.
DELETE VARIABLES qc_asked qc_codes.

* Question ID: Q2.
* What do you take it for?.
* asked: Q2_1, Q2_2, Q2_3, Q2_97: empty unless Q1 is 1–3.
* multi: Q2_1, Q2_2, Q2_3, Q2_97: each 0 or 1, at least 1 chosen.
* otherSpecify: Q2_97_other: filled exactly if Q2_97 is 1.
TITLE "Q2".
COMPUTE qc_asked = 0.
DO REPEAT #Q2 = Q2_1 Q2_2 Q2_3 Q2_97.
IF ((SYSMIS(Q1) OR NOT ANY(VALUE(Q1), 1, 2, 3)) AND NOT SYSMIS(#Q2)) qc_asked = 1.
END REPEAT.
COMPUTE qc_multi = 0.
IF (ANY(VALUE(Q1), 1, 2, 3) AND SUM(0, VALUE(Q2_1) = 1, VALUE(Q2_2) = 1, VALUE(Q2_3) = 1, VALUE(Q2_97) = 1) = 0)
  qc_multi = 1.
DO REPEAT #Q2 = Q2_1 Q2_2 Q2_3 Q2_97.
IF ((ANY(VALUE(Q1), 1, 2, 3) OR NOT SYSMIS(#Q2)) AND (SYSMIS(#Q2) OR NOT ANY(VALUE(#Q2), 0, 1))) qc_multi = 1.
END REPEAT.
COMPUTE qc_otherspecify = 0.
IF (VALUE(Q2_97) = 1 AND Q2_97_other = "") qc_otherspecify = 1.
IF ((SYSMIS(Q2_97) OR VALUE(Q2_97) <> 1) AND Q2_97_other <> "") qc_otherspecify = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_multi = 1 OR qc_otherspecify = 1).
LIST VARIABLES = respid qc_asked qc_multi qc_otherspecify Q2_1 Q2_2 Q2_3 Q2_97 Q2_97_other Q1.
DELETE VARIABLES qc_asked qc_multi qc_otherspecify.

* Question ID: Q3.
* How many minutes do you wait for it, as a rule?.
* asked: Q3: answered if Q1 is 1, 2, otherwise empty.
* range: Q3: at least 0, at most 90, or 998.
TITLE "Q3".
COMPUTE qc_asked = 0.
IF (ANY(VALUE(Q1), 1, 2) AND SYSMIS(Q3)) qc_asked = 1.
IF ((SYSMIS(Q1) OR NOT ANY(VALUE(Q1), 1, 2)) AND NOT SYSMIS(Q3)) qc_asked = 1.
COMPUTE qc_range = 0.
IF ((VALUE(Q3) < 0 OR VALUE(Q3) > 90) AND VALUE(Q3) <> 998) qc_range = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_range = 1).
LIST VARIABLES = respid qc_asked qc_range Q3 Q1.
DELETE VARIABLES qc_asked qc_range.

* Question ID: Q4.
* How satisfied are you?.
* asked: Q4: answered if Q1 is 1–3, otherwise empty.
* codes: Q4: only the codes 1–4, 8.
TITLE "Q4".
COMPUTE qc_asked = 0.
IF (ANY(VALUE(Q1), 1, 2, 3) AND SYSMIS(Q4)) qc_asked = 1.
IF ((SYSMIS(Q1) OR NOT ANY(VALUE(Q1), 1, 2, 3)) AND NOT SYSMIS(Q4)) qc_asked = 1.
COMPUTE qc_codes = 0.
IF (NOT SYSMIS(Q4) AND NOT ANY(VALUE(Q4), 1, 2, 3, 4, 8)) qc_codes = 1.
TEMPORARY.
SELECT IF (qc_asked = 1 OR qc_codes = 1).
LIST VARIABLES = respid qc_asked qc_codes Q4 Q1.
DELETE VARIABLES qc_asked qc_codes.

* Question ID: Q5.
* What should be better?.
* asked: Q5: answered if Q4 is 1, 2, otherwise empty.
TITLE "Q5".
COMPUTE qc_asked = 0.
IF (ANY(VALUE(Q4), 1, 2) AND Q5 = "") qc_asked = 1.
IF ((SYSMIS(Q4) OR NOT ANY(VALUE(Q4), 1, 2)) AND Q5 <> "") qc_asked = 1.
TEMPORARY.
SELECT IF (qc_asked = 1).
LIST VARIABLES = respid qc_asked Q5 Q4.
DELETE VARIABLES qc_asked.
