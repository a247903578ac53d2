/** A short study that jumps, screens out, asks some, and has a question that nobody reaches. */
export const BOATS = `# Boats

## Screening

### S1. Do you sail? [SINGLE]

1. Yes
2. Sometimes
3. Never [TERMINATE]

## On the water

### B1. How many boats have you? [NUMERIC 0-20] [ASK IF S1 = 1]

### B2. Which have you sailed? [MULTI]

1. Dinghy
2. Yacht
3. None [EXCLUSIVE] [GO TO B5]

### B3. How often? [SINGLE]

1. Often
2. Rarely

### B4. And in winter? [SINGLE] [ASK IF B2 = 2 AND B3 = 1]

1. Yes
2. No

### B5. Your harbour? [OPEN] [ASK IF S1 = 3]

### B6. Anything else? [OPEN]
`;
