"""What happens: rooms that never import each other; they meet in records/.

To add one: copy the smallest room (claims/), give it a STAGE, list it in pipeline.STAGES.
"""
