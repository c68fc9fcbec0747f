"""What happens: rooms that never import each other; they meet in records/.

To add one: copy the smallest room (claims/), give it a STAGE, write its job in jobs.py and list it in pipeline.STEPS.
"""
