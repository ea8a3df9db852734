"""The labels of GUIDELINES.md."""
STANCES = ['supports', 'opposes', 'conditional', 'neutral', 'unknown', 'none']
STRONG = STANCES[:3]   # those that have a strength
STRENGTHS = ['aspiration', 'preference', 'demand', 'red-line']
ACTS = ('AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE '
        'ASSAULT OFFER CONDITION STATE').split()
